export declare const localBase: string;
export declare function withBase(args: readonly string[]): { names: string[]; base: string };

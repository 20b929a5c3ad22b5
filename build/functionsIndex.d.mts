export function functionsIndex(root: string): string;
export function writeFunctionsIndex(root: string): void;

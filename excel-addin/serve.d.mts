export declare function serveSecurely(
  folder: string,
  options: { port: number; certificate: { cert: string | Buffer; key: string | Buffer } },
): Promise<{ port: number; close: () => Promise<void> }>;
export declare function ownCertificate(folder: string): Promise<{ ca: Buffer; cert: Buffer; key: Buffer }>;

/** What is in the way of serving, and what to do. */
export function notServed(problem: Error & { readonly code?: string }): string;

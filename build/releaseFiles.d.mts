export function releaseFiles(
  root: string,
  built: { readonly dist: string; readonly withOptions: string; readonly version: string },
): Promise<Record<string, Uint8Array>>;

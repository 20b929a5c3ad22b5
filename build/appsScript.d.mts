export function buildAppsScript(
  root: string,
  options?: { readonly with?: readonly string[]; readonly dist?: string },
): Promise<string>;

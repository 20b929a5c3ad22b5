export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the folder; a port that is taken gives way to the next free one, port 0 to any free one. */
export function serve(folder: string, options?: { readonly port?: number; readonly open?: boolean }): Promise<Served>;

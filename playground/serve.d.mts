export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly port?: number;
  readonly open?: boolean;
  /** Told the address where the page could not be opened in a browser. */
  readonly onNoBrowser?: (url: string) => void;
}

/** Serves the folder; a port that is taken gives way to the next free one, port 0 to any free one. */
export function serve(folder: string, options?: ServeOptions): Promise<Served>;

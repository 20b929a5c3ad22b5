import { useEffect, useRef, useState } from "preact/hooks";

/** Takes files dropped anywhere on an element; without it the page would be replaced by the file. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const hover = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      latest.current(Array.from(event.dataTransfer?.files ?? []));
    };
    element.addEventListener("dragover", hover, { signal });
    element.addEventListener("dragleave", () => setOver(false), { signal });
    element.addEventListener("drop", drop, { signal });
    return () => stop.abort();
  }, []);

  return { over, place };
}

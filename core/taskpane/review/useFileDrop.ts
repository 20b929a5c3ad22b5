import { useEffect, useRef, useState } from "preact/hooks";

/** Takes a file dropped anywhere on an element; without it the page would be replaced by the file. */
export function useFileDrop(onFile: (file: File) => void) {
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;

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
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    element.addEventListener("dragover", hover, { signal });
    element.addEventListener("dragleave", () => setOver(false), { signal });
    element.addEventListener("drop", drop, { signal });
    return () => stop.abort();
  }, []);

  return { over, place };
}

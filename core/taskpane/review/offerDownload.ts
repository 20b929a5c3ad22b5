/** Hands a text to the browser as a file; it never leaves the machine. */
export function offerDownload(fileName: string, text: string): void {
  // The mark at the start tells Excel that the text is UTF-8.
  const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

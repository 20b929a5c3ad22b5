/** Hands a file to the browser; it never leaves the machine. */
export function offerFile(fileName: string, content: Uint8Array | string): void {
  const url = URL.createObjectURL(new Blob([part(content)], { type: types[fileName.split(".").pop() ?? ""] ?? "" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const office = "application/vnd.openxmlformats-officedocument";
const types: Readonly<Record<string, string>> = {
  csv: "text/csv;charset=utf-8",
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
};

/** The mark at the start of a text tells Excel that it is UTF-8. */
const part = (content: Uint8Array | string): BlobPart =>
  typeof content === "string" ? `\ufeff${content}` : new Uint8Array(content);

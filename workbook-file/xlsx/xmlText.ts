/** Text inside XML. */

/** Signs that XML cannot hold are written as spreadsheets do, _x0007_; a text that looks like that keeps its look. */
export const xmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be written otherwise
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, sign => codeOf(sign))
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

const codeOf = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

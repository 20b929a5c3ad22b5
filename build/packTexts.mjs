// Word lists of ten languages and the sentences of all messages are a third of Code.js, and every call in a cell loads
// them: they travel packed, and are unpacked when the script is loaded.
import { parse } from "acorn";
import { build } from "esbuild";
import { deflateSync } from "fflate";

/** A shorter text would not be worth its place in the list. */
const shortest = 18;

/**
 * @param {string} root folder of the project
 * @param {string} code a script whose closed part begins with (()=>{
 * @returns {Promise<string>} the same script, with its longer texts packed
 */
export async function packTexts(root, code) {
  const start = code.indexOf("(()=>{") + "(()=>{".length;
  const found = textsIn(parse(code, { ecmaVersion: 2019, sourceType: "script" })).filter(({ start: at }) => at > start);
  const all = [...new Set(found.map(({ value }) => value))];
  const name = "$texts";
  if (code.includes(name)) throw new Error(`Code.js uses the name ${name} itself.`);
  let packed = "";
  let from = start;
  for (const { start: at, end, value } of found) {
    // A word such as case may stand right before the quotation mark.
    packed += `${code.slice(from, at)}${/\w/.test(code[at - 1]) ? " " : ""}${name}[${all.indexOf(value)}]`;
    from = end;
  }
  return `${code.slice(0, start)}${await unpacking(root, name, all)}${packed}${code.slice(from)}`;
}

/** In the order of the script; keys of objects and directives have to stay what they are. */
function textsIn(program) {
  const found = [];
  const visit = (node, parent) => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) {
      for (const each of node) visit(each, parent);
      return;
    }
    const isKey = parent?.type === "Property" && parent.key === node;
    const isText = node.type === "Literal" && typeof node.value === "string" && !isKey && !parent?.directive;
    if (isText && node.value.length >= shortest && !node.value.includes("\n")) found.push(node);
    for (const [key, value] of Object.entries(node))
      if (key !== "value" || node.type === "Property") visit(value, node);
  };
  visit(program, null);
  return found.sort((a, b) => a.start - b.start);
}

/** The code that turns them back, as the first thing in the closed part. */
async function unpacking(root, name, texts) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: unpack, resolveDir: root, loader: "js" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "$unpack",
    target: "es2019",
    minify: true,
  });
  // Letters of other alphabets as four hexadecimal digits after a sign of their own.
  const plain = texts
    .join("\n")
    .replace(/[^\n -\xff]/g, letter => `\x01${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const bytes = Uint8Array.from(plain, letter => letter.charCodeAt(0));
  return `${outputFiles[0].text}var ${name}=$unpack.unpack("${base85(deflateSync(bytes, { level: 9, mem: 12 }))}",${bytes.length});`;
}

const unpack = `
import { inflateSync } from "fflate";
export function unpack(packed, length) {
  const bytes = [];
  for (let at = 0; at < packed.length; at += 5) {
    let four = 0;
    for (let i = 0; i < 5; i++) {
      const code = packed.charCodeAt(at + i) - 35;
      four = four * 85 + (code === 85 ? 57 : code);
    }
    for (let i = 3; i >= 0; i--) bytes.push(Math.floor(four / 256 ** i) % 256);
  }
  const plain = inflateSync(Uint8Array.from(bytes), { out: new Uint8Array(length) });
  let text = "";
  plain.forEach(code => { text += String.fromCharCode(code); });
  return text.replace(/\\x01(....)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))).split("\\n");
}`;

/** Four bytes as five signs from # on; the backslash, which would need another one, gives way to the 85th sign after it. */
function base85(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    let four = 0;
    for (let i = 0; i < 4; i += 1) four = four * 256 + (bytes[at + i] ?? 0);
    let signs = "";
    for (let i = 0; i < 5; i += 1) {
      signs = String.fromCharCode((four % 85) + 35) + signs;
      four = Math.floor(four / 85);
    }
    text += signs;
  }
  return text.replace(/\\/g, "x");
}

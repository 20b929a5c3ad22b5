// Word lists of ten languages and the sentences of all messages are a third of Code.js, and every call in a cell loads
// them: they travel packed. apps-script/unpackTexts.ts turns them back when the script is loaded.
import { parse } from "acorn";
import { build } from "esbuild";
import { deflateSync } from "fflate";
import { loadModules } from "./loadModules.mjs";

/** A shorter text would not be worth its place in the list. */
const shortest = 14;

/** The list in the script. */
const list = "$texts";
const unpacker = "apps-script/unpackTexts.ts";
const opening = "(()=>{";

/**
 * @param {string} root folder of the project
 * @param {string} code a script whose closed part begins with (()=>{
 * @returns {Promise<string>} the same script, with its longer texts packed
 */
export async function packTexts(root, code) {
  const start = code.indexOf(opening) + opening.length;
  if (start < opening.length) throw new Error(`Code.js has no closed part that begins with ${opening}.`);
  if (code.includes(list)) throw new Error(`Code.js uses the name ${list} itself.`);
  const found = textsIn(parse(code, { ecmaVersion: 2019, sourceType: "script" })).filter(text => text.start > start);
  if (found.length === 0) throw new Error("Code.js has no long texts: packTexts.mjs no longer knows them.");
  const texts = [...new Set(found.map(({ value }) => value))];
  let rest = "";
  let from = start;
  for (const text of found) {
    // A word such as case may stand right before the quotation mark.
    const space = /\w/.test(code[text.start - 1]) ? " " : "";
    rest += `${code.slice(from, text.start)}${space}${list}[${texts.indexOf(text.value)}]`;
    from = text.end;
  }
  return `${code.slice(0, start)}${await unpacking(root, texts)}${rest}${code.slice(from)}`;
}

/** In the order of the script. */
function textsIn(program) {
  const found = [];
  const visit = (node, parent) => {
    if (Array.isArray(node)) for (const each of node) visit(each, parent);
    if (typeof node?.type !== "string") return;
    if (isText(node, parent)) found.push(node);
    for (const part of Object.values(node)) visit(part, node);
  };
  visit(program, null);
  return found.sort((a, b) => a.start - b.start);
}

/** Keys of objects and directives have to stay what they are; a line break and ¶ mean something in the list. */
function isText(node, parent) {
  if (node.type !== "Literal" || typeof node.value !== "string") return false;
  const isKey = parent?.type === "Property" && parent.key === node;
  return !isKey && !parent?.directive && node.value.length >= shortest && !/[\n¶]/.test(node.value);
}

/** The first thing in the closed part: the unpacker, and the list made by it. */
async function unpacking(root, texts) {
  const plain = texts
    .join("\n")
    .replace(/[^\n -\xff]/g, letter => `¶${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const bytes = Uint8Array.from(plain, letter => letter.charCodeAt(0));
  const packed = base85(deflateSync(bytes, { level: 9, mem: 12 }));
  const { unpackTexts } = await loadModules(root, [unpacker]);
  if (unpackTexts(packed, bytes.length).join("\n") !== texts.join("\n")) {
    throw new Error(`${unpacker} does not give back the texts that packTexts.mjs packed.`);
  }
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [unpacker],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "$unpack",
    target: "es2019",
    minify: true,
  });
  return `${outputFiles[0].text}var ${list}=$unpack.unpackTexts("${packed}",${bytes.length});`;
}

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

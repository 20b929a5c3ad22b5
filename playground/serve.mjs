/** Serves dist/playground on this machine only: node playground/serve.mjs [--no-open], with PORT to choose the port. */
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const firstPort = 4173;

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

/**
 * Serves the folder; a port that is taken gives way to the next free one, port 0 to any free one.
 * @param {string} folder
 * @param {{ port?: number, open?: boolean, onNoBrowser?: (url: string) => void }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = firstPort, open = false, onNoBrowser = () => {} } = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => answer(root, request, response));
  const url = `http://127.0.0.1:${await listen(server, port)}/`;
  if (open) openBrowser(url, onNoBrowser);
  return {
    url,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Answers one request from a folder; an absolute path.
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export async function answer(root, request, response) {
  const file = await fileOf(root, request.url ?? "/");
  if (file === null || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(file === null ? 404 : 405, { "content-type": types[".txt"] }).end("Not here.\n");
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The file that an address stands for, or null: never one outside the folder. */
async function fileOf(root, address) {
  try {
    const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function listen(server, port) {
  return new Promise((done, failed) => {
    const tries = port === 0 ? 1 : 50;
    let tried = 0;
    server.on("listening", () => done(server.address().port));
    server.on("error", error => {
      tried++;
      if (error.code === "EADDRINUSE" && tried < tries && port + tried <= 65_535)
        server.listen(port + tried, "127.0.0.1");
      else failed(new Error(refused(error, port, tried), { cause: error }));
    });
    server.listen(port, "127.0.0.1");
  });
}

function refused({ code, message }, port, tried) {
  if (code === "EADDRINUSE") {
    const ports = tried === 1 ? `Port ${port} is` : `The ports ${port} to ${port + tried - 1} are`;
    return `${ports} in use. End the other program, or choose another port: PORT=8080 npm start`;
  }
  if (code === "EACCES") return `Port ${port} is not open to this user. Choose one above 1023: PORT=8080 npm start`;
  return `The page could not be served at port ${port}: ${message}`;
}

/** A machine without a browser is no failure: whoever called is told, and the page is there. */
function openBrowser(url, onNoBrowser) {
  const commands = { darwin: ["open", url], win32: ["cmd", "/c", "start", "", url] };
  const [command, ...args] = commands[process.platform] ?? ["xdg-open", url];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => onNoBrowser(url)).on("exit", code => code !== 0 && onNoBrowser(url));
  child.unref();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = fileURLToPath(new URL("../dist/playground", import.meta.url));
  const port = process.env.PORT ? Number(process.env.PORT) : firstPort;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(
      `PORT should be a whole number from 0 to 65535, but it is "${process.env.PORT}": set it or leave it out.`,
    );
    process.exit(2);
  }
  const open = !process.env.CI && !process.argv.includes("--no-open");
  const onNoBrowser = address => console.log(`No browser could be opened here. Open ${address} in one yourself.`);
  try {
    const { url } = await serve(folder, { port, open, onNoBrowser });
    console.log(`The playground is at ${url} (Ctrl+C ends it).`);
  } catch (problem) {
    console.error(problem.message);
    process.exit(1);
  }
}

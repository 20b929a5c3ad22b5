/** npm run excel: builds the add-in, serves it over https on this machine and says how to load it into Excel. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import devCerts from "office-addin-dev-certs";
import { answer } from "../playground/serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = 3000;

/**
 * Serves a folder over https; Excel on the web asks for it from another origin.
 * @param {string} folder
 * @param {{ port: number, certificate: { cert: string | Buffer, key: string | Buffer } }} options
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveSecurely(folder, { port: wanted, certificate }) {
  const server = createServer(certificate, (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    answer(folder, request, response);
  });
  await new Promise((done, failed) => server.once("error", failed).listen(wanted, "127.0.0.1", done));
  return {
    port: server.address().port,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * A certificate of this machine's own, made without asking for any right; nothing trusts it yet.
 * @param {string} folder where it is kept
 */
export async function ownCertificate(folder) {
  mkdirSync(folder, { recursive: true });
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map(name => join(folder, name));
  const days = 30;
  const fresh = existsSync(key) && Date.now() - statSync(cert).mtimeMs < (days - 1) * 86_400_000;
  if (!fresh) await devCerts.generateCertificates(ca, cert, key, days);
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

/**
 * @param {Error & { code?: string }} problem
 * @returns {string} what is in the way, and what to do
 */
export function notServed(problem) {
  if (problem.code === "EADDRINUSE") {
    return `Port ${port} is in use, and the manifest names it: end the other program, then try again.`;
  }
  return `The add-in could not be served: ${problem.message} With --untrusted the certificate is made without asking for any right.`;
}

/** Windows and Mac can be asked to trust the certificate, which Excel for the desktop needs. */
async function certificateHere() {
  const canAsk = process.platform === "win32" || process.platform === "darwin";
  if (canAsk && !process.argv.includes("--untrusted")) return devCerts.getHttpsServerOptions();
  return ownCertificate(join(root, ".certs"));
}

const manifest = join(root, "dist/excel-addin/manifest.xml");

const howToLoad = `
The add-in is served at https://localhost:${port}/ (Ctrl+C ends it). Load it into Excel once:

Windows  1. Put ${manifest} into a folder that is shared on the network, even if only with you.
         2. Excel > File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs: add the folder's
            network path, tick "Show in Menu", and start Excel again.
         3. Home > Add-ins > Advanced > Shared Folder > SLA Metrics > Add.
         Or let Microsoft's tool do it: npx office-addin-debugging start "${manifest}"
Mac      1. Copy ${manifest} into
            ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if it is not there).
         2. Start Excel again, then Home > Add-ins > SLA Metrics.
Web      1. Open https://localhost:${port}/taskpane.html in the same browser once and accept the certificate.
         2. In a workbook: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose
            ${manifest}

Then type =SLA_LEADS_NEEDED(50000,500,50%) into a cell: it shows 200. More in docs/manual-check.md.
`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { status } = spawnSync(process.execPath, [join(root, "build.mjs"), "excel-addin"], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  try {
    await serveSecurely(join(root, "dist/excel-addin"), { port, certificate: await certificateHere() });
    console.log(howToLoad);
  } catch (problem) {
    console.error(notServed(problem));
    process.exit(1);
  }
}

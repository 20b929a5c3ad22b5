// Stands before every npm script: an old Node or missing packages get a sentence, so this file is written for the oldest Node.
var needed = require("../package.json").engines.node.replace(">=", "");
var wanted = needed.split(".");
var here = process.versions.node.split(".");
var old = +here[0] < +wanted[0] || (here[0] === wanted[0] && +here[1] < +wanted[1]);

function stop(words) {
  console.error(words.join(" "));
  process.exit(1);
}

function installed() {
  try {
    return require.resolve("esbuild") !== "";
  } catch (_missing) {
    return false;
  }
}

if (old) {
  stop([
    // biome-ignore lint/style/useTemplate: the oldest Nodes know no template literals
    "SLA Metrics needs Node " + needed + " or newer, and this is Node " + process.versions.node + ".",
    "Install a newer one from https://nodejs.org, open a new terminal, then run the command again.",
  ]);
} else if (!installed()) {
  stop(["The packages of SLA Metrics are not installed here: run npm ci, then this command again."]);
}

// Stands before every npm script: an old Node gets a sentence instead of a syntax error, so this file is written for the oldest.
var needed = require("../package.json").engines.node.replace(">=", "");
var wanted = needed.split(".");
var here = process.versions.node.split(".");
var old = +here[0] < +wanted[0] || (here[0] === wanted[0] && +here[1] < +wanted[1]);
var words = [
  // biome-ignore lint/style/useTemplate: the oldest Nodes know no template literals
  "SLA Metrics needs Node " + needed + " or newer, and this is Node " + process.versions.node + ".",
  "Install a newer one from https://nodejs.org, open a new terminal, then run the command again.",
];
if (old) {
  console.error(words.join(" "));
  process.exit(1);
}

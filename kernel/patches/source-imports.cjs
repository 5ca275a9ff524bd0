"use strict";
// Fault: tslab compiles an imported folder of TypeScript (`./src/lib/random`, a room with an index.ts) but then looks
// for `random.js` only. Repair: the folder's name leads to its index.

/** @import { Converted, Tslab } from "../types" */
const path = require("node:path").posix;
const { wrapConverter } = require("../tslab.cjs");

/**
 * @param {NonNullable<Converted["sideOutputs"]>} outputs
 * @returns {NonNullable<Converted["sideOutputs"]>}
 */
function withFolders(outputs) {
  const taken = new Set(outputs.map((output) => output.path));
  const folders = outputs
    .filter((output) => path.basename(output.path) === "index.js")
    .map((output) => path.dirname(output.path))
    .map((folder) => ({ path: `${folder}.js`, data: `module.exports = require("./${path.basename(folder)}/index");` }));
  return [...outputs, ...folders.filter((folder) => !taken.has(folder.path))];
}

/** @param {Tslab} tslab */
module.exports = function importFolders(tslab) {
  wrapConverter(tslab, (converter) => ({
    convert(declarations, source) {
      const converted = converter.convert(declarations, source);
      return converted.sideOutputs ? { ...converted, sideOutputs: withFolders(converted.sideOutputs) } : converted;
    },
  }));
};

"use strict";
// Fault: tslab turns `import()` into `require()`, which refuses modules with a top-level await. Repair: packages and
// .mjs files are really imported; the project's TypeScript sources still go through `require`, where tslab serves them.

/** @import { Tslab } from "../types" */
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { rewriteNodes } = require("../tslab.cjs");

const NAME = "__redHeartImport";

/**
 * @param {string} specifier
 * @param {(id: string) => Record<string, unknown>} require the cell's own
 * @returns {Promise<unknown>}
 */
async function importFromCell(specifier, require) {
  const local = specifier.startsWith("./") || specifier.startsWith("../");
  if (!local) return import(specifier);
  if (specifier.endsWith(".mjs")) return import(pathToFileURL(path.resolve(specifier)).href);
  const module = require(specifier);
  return module["__esModule"] ? module : { ...module, default: module };
}

/** @param {Tslab} tslab */
module.exports = function importDynamically(tslab) {
  const { typescript: ts } = tslab;
  Object.defineProperty(globalThis, NAME, { value: importFromCell });
  rewriteNodes(tslab, (node) => {
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return node;
    const require = ts.factory.createIdentifier("require");
    const [specifier] = node.arguments;
    if (specifier === undefined) return node;
    return ts.factory.createCallExpression(ts.factory.createIdentifier(NAME), undefined, [specifier, require]);
  });
};

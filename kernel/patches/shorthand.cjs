"use strict";
// Fault: a name of an earlier cell that stands as a shorthand property, `{ seed }`, is not found: tslab overlooks that it
// is a value, too. Repair: the cell is converted as if `{ seed: seed }` stood there. Lines stay; columns move by the names.

/**
 * @import { Compiler, Tslab } from "../types"
 * @import { Node } from "@tslab/typescript-for-tslab"
 */
const { wrapConverter } = require("../tslab.cjs");

/**
 * Writes out every shorthand property of a cell.
 *
 * @param {Compiler} ts
 * @param {string} source
 * @returns {string}
 */
function expandShorthand(ts, source) {
  /** @type {{ at: number, text: string }[]} */
  const insertions = [];
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true);
  /** @type {(node: Node) => void} */
  const visit = (node) => {
    if (ts.isShorthandPropertyAssignment(node))
      insertions.push({ at: node.name.getStart(), text: `${node.name.text}: ` });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return insertions.reduceRight((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), source);
}

/** @param {Tslab} tslab */
module.exports = function findShorthandNames(tslab) {
  wrapConverter(tslab, (converter) => ({
    convert: (declarations, source) => converter.convert(declarations, expandShorthand(tslab.typescript, source)),
  }));
};

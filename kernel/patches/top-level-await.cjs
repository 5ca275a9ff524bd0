"use strict";
// Faults: a cell whose only await is a `for await` at its top is a SyntaxError, and a Promise as the last value of a
// cell is neither awaited nor mentioned. Repair: the first runs; the second is answered with what to write.

/**
 * @import { Compiler, Tslab } from "../types"
 * @import { Node } from "@tslab/typescript-for-tslab"
 */
const util = require("node:util");
const { wrapConverter, wrapExecutor } = require("../tslab.cjs");

const HINT = "The last value of this cell is a Promise that is not awaited: write `await` before it.\n";

/**
 * Whether a `for await` stands in the cell outside of every function.
 *
 * @param {Compiler} ts
 * @param {string} source
 */
function awaitsInLoop(ts, source) {
  /** @type {(node: Node) => boolean} */
  const found = (node) => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    if (ts.isForOfStatement(node) && node.awaitModifier) return true;
    return ts.forEachChild(node, (child) => found(child) || undefined) === true;
  };
  return found(ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022));
}

/** @param {Tslab} tslab */
module.exports = function awaitAtTopLevel(tslab) {
  wrapConverter(tslab, (converter) => ({
    convert(declarations, source) {
      const converted = converter.convert(declarations, source);
      const hasToplevelAwait = converted.hasToplevelAwait === true || awaitsInLoop(tslab.typescript, source);
      return { ...converted, hasToplevelAwait };
    },
  }));
  wrapExecutor(tslab, {
    printer: ({ log }) => ({
      log: (...values) => {
        if (values.some((value) => util.types.isPromise(value))) process.stderr.write(HINT);
        else log(...values);
      },
    }),
  });
};

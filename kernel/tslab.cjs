"use strict";
// Loads the pinned tslab so that patches can replace its parts from outside, its own files untouched.

/** @import { Converter, Executor, Printer, Tslab } from "./types" */
const { createRequire } = require("node:module");

const PINNED = "1.0.22";
const fromTslab = createRequire(require.resolve("tslab/package.json"));

/**
 * Puts a mutable copy of a module's exports where tslab's `require` will find it.
 *
 * @param {string} name
 * @returns {Record<string, unknown>}
 */
function replaceable(name) {
  const copy = { ...fromTslab(name) };
  const entry = fromTslab.cache[fromTslab.resolve(name)];
  if (entry === undefined) throw new Error(`kernel: expected ${name} in the module cache`);
  entry.exports = copy;
  return copy;
}

/** @returns {Tslab} */
function loadTslab() {
  const { version } = fromTslab("./package.json");
  if (version !== PINNED) throw new Error(`kernel: the patches are for tslab ${PINNED}, got ${version}; run npm ci`);
  const typescript = replaceable("@tslab/typescript-for-tslab");
  const zeromq = replaceable("zeromq");
  const [jupyter, executor, converter, main] = ["jupyter", "executor", "converter", "main"].map((file) =>
    fromTslab(`./dist/${file}.js`),
  );
  return /** @type {Tslab} */ ({ version, typescript, zeromq, jupyter, executor, converter, main });
}

/**
 * Changes every converter that tslab makes from now on.
 *
 * @param {Tslab} tslab
 * @param {(converter: Converter) => Partial<Converter>} change
 */
function wrapConverter(tslab, change) {
  const { createConverter } = tslab.converter;
  tslab.converter.createConverter = (options) => {
    const converter = createConverter(options);
    return { ...converter, ...change(converter) };
  };
}

/**
 * Changes the executor, and where it prints.
 *
 * @param {Tslab} tslab
 * @param {{ executor?: (executor: Executor) => Partial<Executor>, printer?: (printer: Printer) => Partial<Printer> }} change
 */
function wrapExecutor(tslab, change) {
  const { createExecutor } = tslab.executor;
  tslab.executor.createExecutor = (root, converters, printer) => {
    const executor = createExecutor(root, converters, { ...printer, ...change.printer?.(printer) });
    return { ...executor, ...change.executor?.(executor) };
  };
}

/**
 * Rewrites nodes of a cell's JavaScript on its way to CommonJS. `rewrite` gets a node whose children are rewritten already.
 *
 * @param {Tslab} tslab
 * @param {(node: import("@tslab/typescript-for-tslab").Node) => import("@tslab/typescript-for-tslab").Node} rewrite
 */
function rewriteNodes(tslab, rewrite) {
  const { typescript: ts } = tslab;
  const { transpileModule } = ts;
  /** @type {import("@tslab/typescript-for-tslab").TransformerFactory<import("@tslab/typescript-for-tslab").SourceFile>} */
  const transformer = (context) => (file) => {
    /** @type {import("@tslab/typescript-for-tslab").Visitor} */
    const visit = (node) => {
      const inner = ts.visitEachChild(node, visit, context);
      return ts.setTextRange(rewrite(inner), node);
    };
    return ts.visitEachChild(file, visit, context);
  };
  ts.transpileModule = (source, options) => {
    const before = [...(options.transformers?.before ?? []), transformer];
    return transpileModule(source, { ...options, transformers: { ...options.transformers, before } });
  };
}

module.exports = { loadTslab, rewriteNodes, wrapConverter, wrapExecutor };

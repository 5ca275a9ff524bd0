/**
 * @import { Compiler, Tslab } from "../types"
 * @import { CompilerOptions } from "@tslab/typescript-for-tslab"
 */
"use strict";
// Fault: tslab ignores tsconfig.json: cells are not checked strictly (`let n: string = null` passes), packages that only
// have `exports` have no types, and there is no DOM library. Repair: the project's own strictness, resolution that reads
// `exports`, and the libraries that the figures' types need.

/** What the library demands of itself and cells must meet too. Unused names are no fault in a notebook. */
const SHARED = [
  "strict",
  "noUncheckedIndexedAccess",
  "exactOptionalPropertyTypes",
  "noImplicitOverride",
  "noImplicitReturns",
  "noFallthroughCasesInSwitch",
  "noPropertyAccessFromIndexSignature",
];

/** @param {Tslab} tslab */
module.exports = function checkStrictly({ typescript: ts }) {
  const { createWatchCompilerHost } = ts;
  /** @type {(files: string[], options: CompilerOptions, ...rest: unknown[]) => unknown} */
  const strictHost = (files, options, ...rest) =>
    /** @type {Function} */ (createWatchCompilerHost)(files, { ...options, ...cellOptions(ts) }, ...rest);
  ts.createWatchCompilerHost = /** @type {Compiler["createWatchCompilerHost"]} */ (/** @type {unknown} */ (strictHost));
};

/**
 * @param {Compiler} ts
 * @returns {CompilerOptions}
 */
function cellOptions(ts) {
  const { config, error } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  if (error) throw new Error(`kernel: tsconfig.json: ${ts.flattenDiagnosticMessageText(error.messageText, "\n")}`);
  const shared = SHARED.map((name) => [name, config.compilerOptions[name] === true]);
  return {
    ...Object.fromEntries(shared),
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: ["node"],
  };
}

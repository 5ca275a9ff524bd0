"use strict";
// Fault: positions in tslab's errors are those of generated JavaScript in `evalmachine.<anonymous>`. Repair: each cell
// is a script of its own name (`cell-3.ts`), and every stack is shown with the lines that the user typed; the library's
// compiled files show their .ts lines too.

/** @import { Tslab } from "../types" */
const { addScript, frameText, isWrapper } = require("../positions.cjs");
const { session } = require("../session.cjs");
const { wrapConverter } = require("../tslab.cjs");

const INLINE_MAP = /\n\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/;
const STACK_FRAMES = 50;

/** @param {Tslab} tslab */
module.exports = function showTypedPositions(tslab) {
  const mapsOf = keepMaps(tslab);
  nameCells(tslab, mapsOf);
  Error.stackTraceLimit = STACK_FRAMES;
  Error.prepareStackTrace = (error, frames) => {
    const shown = frames.filter((frame) => !isWrapper(frame)).map((frame) => `    at ${frameText(frame)}`);
    return [Error.prototype.toString.call(error), ...shown].join("\n");
  };
};

/**
 * Keeps the source maps of both steps, TypeScript to modules and modules to CommonJS.
 *
 * @param {Tslab} tslab
 * @returns {Map<string, string[]>} by the final text, last step first
 */
function keepMaps({ typescript: ts }) {
  const { createWatchCompilerHost, transpileModule } = ts;
  const withMap = /** @type {Function} */ (createWatchCompilerHost);
  Object.assign(ts, {
    /** @param {[string[], object, ...unknown[]]} args */
    createWatchCompilerHost: (...[files, options, ...rest]) =>
      withMap(files, { ...options, inlineSourceMap: true }, ...rest),
  });
  /** @type {Map<string, string[]>} */
  const maps = new Map();
  ts.transpileModule = (source, options) => {
    const first = INLINE_MAP.exec(source)?.[1] ?? "";
    const compilerOptions = { ...options.compilerOptions, sourceMap: true };
    const result = transpileModule(source.replace(INLINE_MAP, ""), { ...options, compilerOptions });
    const outputText = result.outputText.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n");
    maps.set(outputText, [result.sourceMapText ?? "", Buffer.from(first, "base64").toString()]);
    return { ...result, outputText };
  };
  return maps;
}

/**
 * @param {Tslab} tslab
 * @param {Map<string, string[]>} mapsOf
 */
function nameCells(tslab, mapsOf) {
  wrapConverter(tslab, (converter) => ({
    convert(declarations, source) {
      const converted = converter.convert(declarations, source);
      /** @type {(name: string, text: string, shift: number, source: string) => void} */
      const add = (name, text, shift, source) => {
        const [maps, lines] = [mapsOf.get(text) ?? [], text.split("\n").length];
        addScript(name, { maps, lines, linesBefore: shift, linesHidden: shift, source });
      };
      for (const { path, data } of converted.sideOutputs ?? []) add(path, data, 0, path);
      const { output } = converted;
      const name = session.cell?.script;
      if (output === undefined || name === undefined) return converted;
      // tslab puts its wrapper on the first line and `export {};` before the source: each shifts by one.
      add(name, output, 1, source);
      mapsOf.clear();
      return { ...converted, output: `\n${output}\n//# sourceURL=${name}` };
    },
  }));
}

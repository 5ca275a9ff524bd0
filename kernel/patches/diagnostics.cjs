"use strict";
// Fault: tslab prints type errors on stderr, without code or cell, and lets a `@module` cell with type errors pass.
// Repair: type errors fail the cell as one TypeScriptError that names cell, line and column of each.

/** @import { Diagnostic, Tslab } from "../types" */
const { DescribedError } = require("../errors.cjs");
const { session } = require("../session.cjs");
const { wrapConverter, wrapExecutor } = require("../tslab.cjs");

/** @param {readonly Diagnostic[]} diagnostics */
function failWith(diagnostics) {
  if (diagnostics.length === 0) return;
  const traceback = diagnostics.map((diagnostic, index) => {
    const before = diagnostics[index - 1];
    return before && continues(before, diagnostic) ? `  ${diagnostic.messageText}` : headLine(diagnostic);
  });
  const evalue = traceback.join("\n");
  session.fail(new DescribedError({ ename: "TypeScriptError", evalue, traceback }));
}

/**
 * A message that explains the one before comes with its start and without a code of its own place.
 *
 * @param {Diagnostic} before
 * @param {Diagnostic} diagnostic
 */
function continues(before, diagnostic) {
  return before.start.line === diagnostic.start.line && before.start.character === diagnostic.start.character;
}

/** @param {Diagnostic} diagnostic */
function headLine({ fileName, start, code, messageText }) {
  const where = `${fileName ?? session.cell?.script ?? "cell"}:${start.line + 1}:${start.character + 1}`;
  return `${where} - error TS${code}: ${messageText}`;
}

/** @param {Tslab} tslab */
module.exports = function failOnTypeErrors(tslab) {
  wrapConverter(tslab, (converter) => ({
    convert(declarations, source) {
      const converted = converter.convert(declarations, source);
      failWith(converted.diagnostics);
      return converted;
    },
    addModule(name, source, meta) {
      const diagnostics = converter.addModule(name, source, meta);
      failWith(diagnostics);
      return diagnostics;
    },
  }));
  // tslab prints what is thrown; type errors, printed with a format, are recorded above.
  const error = (/** @type {unknown} */ thrown, /** @type {unknown[]} */ ...details) => {
    if (details.length === 0) session.fail(thrown);
  };
  wrapExecutor(tslab, { printer: () => ({ error }) });
};

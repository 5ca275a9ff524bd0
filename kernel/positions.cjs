"use strict";
// Where a line of running JavaScript stands in the TypeScript that the user wrote.

const fs = require("node:fs");
const path = require("node:path");
const { SourceMap } = require("node:module");

/**
 * @typedef {object} Script
 * @property {readonly string[]} maps source maps (JSON), the last step of compilation first
 * @property {number} linesBefore lines that stand before the mapped text in the running script
 * @property {number} lines of the mapped text; what follows is the kernel's own
 * @property {number} linesHidden lines that stand before the user's text in the compiled source
 * @property {string} source what the user wrote, or where it is
 */

/** @typedef {{ file: string, line: number, column: number }} Position line and column counted from 1 */

const root = path.resolve(__dirname, "..");
/** @type {Map<string, Script>} */
const scripts = new Map();
/** @type {Map<string, SourceMap | undefined>} */
const compiled = new Map();

/**
 * @param {string} name as it stands in stack traces
 * @param {Script} script
 */
function addScript(name, script) {
  scripts.set(name, script);
}

/**
 * @param {string} file
 * @param {number} line from 1
 * @param {number} column from 1
 * @returns {Position | undefined}
 */
function originalPosition(file, line, column) {
  const script = scripts.get(file);
  return script ? inScript(file, script, line, column) : inCompiledLibrary(file, line, column);
}

/**
 * @param {string} name
 * @param {Script} script
 * @param {number} line
 * @param {number} column
 * @returns {Position | undefined}
 */
function inScript(name, script, line, column) {
  let at = { line: line - 1 - script.linesBefore, column: column - 1 };
  for (const map of script.maps) {
    const entry = new SourceMap(JSON.parse(map)).findEntry(at.line, at.column);
    if (!("originalLine" in entry)) return undefined;
    at = { line: entry.originalLine, column: entry.originalColumn };
  }
  const file = name.endsWith(".js") ? relative(name.replace(/\.js$/, ".ts")) : name;
  return { file, line: at.line - script.linesHidden + 1, column: at.column + 1 };
}

/**
 * @param {string} file
 * @param {number} line
 * @param {number} column
 * @returns {Position | undefined}
 */
function inCompiledLibrary(file, line, column) {
  if (!file.startsWith(path.join(root, "dist") + path.sep)) return undefined;
  if (!compiled.has(file)) compiled.set(file, mapBeside(file));
  const entry = compiled.get(file)?.findEntry(line - 1, column - 1);
  if (entry === undefined || !("originalLine" in entry)) return undefined;
  const source = relative(path.resolve(path.dirname(file), entry.originalSource));
  return { file: source, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

/**
 * @param {string} file
 * @returns {SourceMap | undefined}
 */
function mapBeside(file) {
  const map = `${file}.map`;
  return fs.existsSync(map) ? new SourceMap(JSON.parse(fs.readFileSync(map, "utf8"))) : undefined;
}

/**
 * A path as it reads on every machine.
 *
 * @param {string} file
 */
function relative(file) {
  return path.relative(root, file).split(path.sep).join("/");
}

/**
 * @param {string} text
 * @returns {string} with paths as they read on every machine
 */
function withoutRoot(text) {
  return text.replaceAll(root + path.sep, "");
}

/**
 * Whether the frame is the call by which the kernel runs a cell.
 *
 * @param {NodeJS.CallSite} frame
 */
function isWrapper(frame) {
  const script = scripts.get(frame.getScriptNameOrSourceURL() ?? "");
  return script !== undefined && (frame.getLineNumber() ?? 0) > script.linesBefore + script.lines;
}

/**
 * One frame of a stack as text, with its original position and no path of this machine.
 *
 * @param {NodeJS.CallSite} frame
 */
function frameText(frame) {
  // Names of earlier cells are called through tslab's proxy of them.
  const text = String(frame).replace(/^(async )?Proxy\./, "$1");
  const file = frame.getScriptNameOrSourceURL();
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  const at = file && line && column ? originalPosition(file, line, column) : undefined;
  const shown = at ? text.replace(`${file}:${line}:${column}`, `${at.file}:${at.line}:${at.column}`) : text;
  return withoutRoot(shown);
}

/**
 * The line of a cell, as typed.
 *
 * @param {string} name
 * @param {number} line from 1
 */
function cellLine(name, line) {
  return scripts.get(name)?.source.split("\n")[line - 1];
}

module.exports = { addScript, cellLine, frameText, isWrapper, withoutRoot };

"use strict";
// A thrown value in the words of the protocol: ename, evalue, and a traceback whose positions are the user's.

/** @import { Failure } from "./types" */
const util = require("node:util");
const { cellLine, withoutRoot } = require("./positions.cjs");

const KERNEL_FRAME = /^ {4}at .*(node:internal|node:vm|node_modules\/tslab\/dist|\bkernel\/[\w/-]+\.cjs)/;

/** A failure that is described already, such as type errors. */
class DescribedError extends Error {
  /** @param {Failure} failure */
  constructor(failure) {
    super(failure.evalue);
    this.failure = failure;
  }
}

/**
 * @param {unknown} error
 * @returns {Failure}
 */
function describeError(error) {
  if (error instanceof DescribedError) return error.failure;
  if (!isError(error)) {
    const evalue = withoutRoot(util.inspect(error));
    return { ename: "Thrown", evalue, traceback: [`Thrown: ${evalue}`] };
  }
  const traceback = [...excerpt(error), ...errorLines(error)].map(withoutRoot);
  return { ename: error.name, evalue: withoutRoot(error.message), traceback };
}

/**
 * @param {unknown} value
 * @returns {value is Error}
 */
function isError(value) {
  return util.types.isNativeError(value) || value instanceof Error;
}

/**
 * The stack without the kernel's own frames, then the causes.
 *
 * @param {Error} error
 * @returns {string[]}
 */
function errorLines(error) {
  const stack = error.stack ?? String(error);
  // Node puts the line of JavaScript that threw before the first line.
  const start = Math.max(0, stack.indexOf(Error.prototype.toString.call(error)));
  const lines = stack.slice(start).split("\n");
  return [...lines.filter((line) => !KERNEL_FRAME.test(line)), ...causes(error).flatMap((cause) => caused(cause))];
}

/**
 * @param {Error} error
 * @returns {unknown[]}
 */
function causes(error) {
  const several = error instanceof AggregateError ? error.errors : [];
  return error.cause === undefined ? several : [error.cause, ...several];
}

/**
 * @param {unknown} cause
 * @returns {string[]}
 */
function caused(cause) {
  const [first = "", ...others] = isError(cause) ? errorLines(cause) : [util.inspect(cause)];
  return [`Caused by ${first}`, ...others];
}

/**
 * The innermost line of a cell on the stack, as typed.
 *
 * @param {Error} error
 * @returns {string[]}
 */
function excerpt(error) {
  const at = /\b(cell-\d+\.ts):(\d+):(\d+)/.exec(error.stack ?? "");
  const source = at && cellLine(String(at[1]), Number(at[2]));
  if (!at || source === undefined) return [];
  const head = `${at[1]}:${at[2]} | `;
  return [head + source, `${" ".repeat(head.length + Number(at[3]) - 1)}^`];
}

module.exports = { DescribedError, describeError };

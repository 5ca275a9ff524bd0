"use strict";
// Fault: an interrupt gives tslab's cell up, but what the cell left pending goes on: a loop over awaits runs for ever
// beside the next cells. Repair: every await of a cell looks, when it resumes, whether an interrupt came meanwhile.
// An interrupt reaches a loop that has not awaited yet (through the vm) and every pending await; not a loop that
// computes without end after an await, for which no signal can be seen: such a kernel must be ended. (Node passes a
// signal that comes in the very moment in which a script in the vm ends to the next script; it can't be told from here.)

/** @import { Tslab } from "../types" */
const { Interrupted, session } = require("../session.cjs");
const { rewriteNodes, wrapExecutor } = require("../tslab.cjs");

const NAME = "__redHeartAwait";

const guards = Object.freeze({
  /** The number of interrupts so far. */
  now: () => session.generation,
  /**
   * Gives the value back unless an interrupt came since `then`.
   *
   * @template T
   * @param {number} then
   * @param {T} value
   */
  resumed(then, value) {
    if (then !== session.generation) throw new Interrupted();
    return value;
  },
  /**
   * The same for the loop of a `for await`.
   *
   * @template T
   * @param {AsyncIterable<T> | Iterable<T>} values
   */
  async *each(values) {
    const then = session.generation;
    for await (const value of values) {
      guards.resumed(then, value);
      yield value;
    }
  },
});

/** @param {unknown} error */
function isInterrupt(error) {
  if (!(error instanceof Error)) return false;
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  return code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || error.message === "Interrupted asynchronously";
}

/** @param {Tslab} tslab */
module.exports = function stopWhatIsPending(tslab) {
  Object.defineProperty(globalThis, NAME, { value: guards });
  wrapExecutor(tslab, {
    executor: ({ interrupt }) => ({
      interrupt() {
        session.generation += 1;
        interrupt();
      },
    }),
    printer: ({ error, log }) => ({
      error: (thrown, ...details) => error(isInterrupt(thrown) ? new Interrupted() : thrown, ...details),
      log: (...values) => {
        // The script has ended; its last value is printed outside of the vm.
        session.synchronous = false;
        log(...values);
      },
    }),
  });
  guardAwaits(tslab);
};

/** @param {Tslab} tslab */
function guardAwaits(tslab) {
  const { typescript: ts } = tslab;
  const { factory } = ts;
  /** @type {(method: keyof typeof guards, values: import("@tslab/typescript-for-tslab").Expression[]) => import("@tslab/typescript-for-tslab").Expression} */
  const call = (method, values) =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier(NAME), method),
      undefined,
      values,
    );
  rewriteNodes(tslab, (node) => {
    if (ts.isAwaitExpression(node)) return call("resumed", [call("now", []), node]);
    if (!ts.isForOfStatement(node) || !node.awaitModifier) return node;
    const { awaitModifier, initializer, expression, statement } = node;
    return factory.updateForOfStatement(node, awaitModifier, initializer, call("each", [expression]), statement);
  });
}

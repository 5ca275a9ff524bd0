"use strict";
// Fault: tslab has room for one timer of the compiler's watch, which has two: once a file beside the notebook has come or
// gone, such as the library's while it is rebuilt, each cell ends with "Unexpected pending rebuildTimer". Repair: the
// compiler's timers share that one, and all of them run when it does, before the next cell is checked.

/** @import { Tslab } from "../types" */

/** @typedef {() => void} Timer */
/** @typedef {{ setTimeout(callback: Timer): unknown }} Clock */

/** @param {Pick<Tslab, "typescript">} tslab */
module.exports = function shareRebuildTimer({ typescript: ts }) {
  const create = /** @type {Function} */ (ts.createWatchCompilerHost);
  Object.assign(ts, {
    /** @param {[string[], object, Clock, ...unknown[]]} args */
    createWatchCompilerHost: (...[files, options, system, ...rest]) =>
      Object.assign(create(files, options, system, ...rest), sharedTimers(system)),
  });
};

/** @param {Clock} clock */
function sharedTimers(clock) {
  /** @type {Set<Timer>} */
  const waiting = new Set();
  let set = false;
  const runAll = () => {
    // A timer may set another, which then runs too.
    for (const timer of waiting) {
      waiting.delete(timer);
      timer();
    }
    set = false;
  };
  return {
    /** @type {(callback: (...args: unknown[]) => void, milliseconds: number, ...args: unknown[]) => Timer} */
    setTimeout: (callback, _milliseconds, ...args) => {
      const timer = () => callback(...args);
      waiting.add(timer);
      if (!set) clock.setTimeout(runAll);
      set = true;
      return timer;
    },
    /** @param {Timer} timer */
    clearTimeout: (timer) => void waiting.delete(timer),
  };
}

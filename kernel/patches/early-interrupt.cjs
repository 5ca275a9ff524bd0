"use strict";
// Fault: an interrupt that comes while a cell is still being type-checked is lost: Node drops a signal that waits when
// the vm puts its own handler in place, and the cell runs as if nobody had asked for its end. Repair: the type check
// and the run are two turns, and between them the waiting signal is heard.

/** @import { Converted, Tslab } from "../types" */
const { Interrupted, session } = require("../session.cjs");
const { wrapConverter, wrapExecutor } = require("../tslab.cjs");

/** Thrown out of tslab's `execute` when a cell has been converted. */
const CONVERTED = Symbol("converted");

/** Long enough for a whole round of the event loop, in which signals are delivered. */
async function hearSignals() {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Call after all patches that change what a conversion gives.
 *
 * @param {Tslab} tslab
 */
module.exports = function hearInterruptsBeforeTheRun(tslab) {
  /** @type {Converted | undefined} */
  let converted;
  wrapConverter(tslab, ({ convert }) => ({
    convert(declarations, source) {
      if (converted === undefined) {
        converted = convert(declarations, source);
        throw CONVERTED;
      }
      const ready = converted;
      converted = undefined;
      return ready;
    },
  }));
  wrapExecutor(tslab, {
    executor: ({ execute }) => ({
      async execute(source) {
        const then = session.generation;
        try {
          return await execute(source);
        } catch (reason) {
          if (reason !== CONVERTED) throw reason;
        }
        await hearSignals();
        if (then !== session.generation) {
          converted = undefined;
          throw new Interrupted();
        }
        return session.synchronously(() => execute(source));
      },
    }),
  });
};

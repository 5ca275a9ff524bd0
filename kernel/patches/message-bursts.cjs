"use strict";
// Fault: tslab never waits for a send, and a ZeroMQ publisher drops what exceeds its high-water mark, so of a burst of
// messages only the first thousand or so arrive, and the final `idle` is lost. Repair: no mark; the output limit of a
// cell bounds the memory instead. And from the 513th message on that a cell sends without a pause, zeromq.js waits for the
// event loop, and fails the next one as "busy writing". Repair: a timeout of 0, with which each is handed over at once;
// without a mark it never has to wait.

/** @import { Tslab } from "../types" */
const LINGER_MS = 2000;

/** @param {Tslab} tslab */
module.exports = function keepEveryMessage({ zeromq }) {
  for (const name of ["Publisher", "Router"]) {
    const Base = zeromq[name];
    if (Base === undefined) throw new Error(`kernel: expected zeromq to export ${name}`);
    zeromq[name] = class extends Base {
      /** @param {object} [options] */
      constructor(options) {
        super({ sendHighWaterMark: 0, sendTimeout: 0, linger: LINGER_MS, ...options });
      }
    };
  }
};

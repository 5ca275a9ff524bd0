"use strict";
// Fault: a promise that nobody awaits may reject, and a timer may throw, and the cell still counts as good. Repair: the
// cell that runs then fails at once; if none runs, the next one fails instead of running.

const { Interrupted, session } = require("../session.cjs");

/** @param {unknown} error */
function failLate(error) {
  if (error instanceof Interrupted) return;
  if (session.cell) session.stop(error);
  else session.late.push(error);
}

/** Call when tslab has started: it sets handlers of its own, which only print. */
module.exports = function catchLateErrors() {
  for (const event of ["unhandledRejection", "uncaughtException"]) {
    process.removeAllListeners(event);
    process.on(event, failLate);
  }
};

"use strict";
// What the kernel knows about the cell that runs: its number, why it failed, and how to stop it.

/** @import { Executor, Failure, RunningCell } from "./types" */
const { describeError } = require("./errors.cjs");

/** Longer than a signal takes on a busy machine. */
const SIGNAL_MS = 5000;

/** Thrown into what an interrupted cell left pending. */
class Interrupted extends Error {
  constructor() {
    super("the cell was interrupted");
    this.name = "Interrupted";
  }
}

/**
 * Ends the script that runs in the vm, from within. It must still run when the signal arrives, a thread later: the signal
 * would strike the next script.
 */
function interruptHere() {
  process.kill(process.pid, "SIGINT");
  for (const end = performance.now() + SIGNAL_MS; performance.now() < end;);
}

class Session {
  constructor() {
    /** The cell that runs now. @type {RunningCell | undefined} */
    this.cell = undefined;
    /** The first thing that the running cell failed of. @type {Failure | undefined} */
    this.failure = undefined;
    /** Thrown while no cell ran. @type {unknown[]} */
    this.late = [];
    /** Rises with each interrupt; what was pending before it must not go on. */
    this.generation = 0;
    /** Whether the cell runs without having awaited yet: then only a signal to the vm reaches it. */
    this.synchronous = false;
    /** @type {Executor | undefined} */
    this.executor = undefined;
  }

  /** @param {unknown} error */
  fail(error) {
    this.failure ??= describeError(error);
  }

  /**
   * Fails the cell and stops it. The cell itself may have led here: only when it has come to its next await does an
   * interrupt see that as pending.
   *
   * @param {unknown} error
   */
  stop(error) {
    this.fail(error);
    if (this.synchronous) interruptHere();
    else setImmediate(() => this.executor?.interrupt());
  }

  /**
   * Runs a cell to its end; promises that have rejected by then count as its own.
   *
   * @param {RunningCell} cell
   * @param {Executor} executor
   * @param {string} code
   * @returns {Promise<Failure | undefined>} why it failed
   */
  async run(cell, executor, code) {
    Object.assign(this, { cell, executor, failure: undefined });
    try {
      if (this.late.length > 0) this.failLate();
      else await this.execute(executor, code);
      return this.failure;
    } finally {
      this.cell = undefined;
    }
  }

  /**
   * @param {Executor} executor
   * @param {string} code
   */
  async execute(executor, code) {
    try {
      if (!(await executor.execute(code))) this.fail(new Error("the cell failed without saying why"));
    } catch (error) {
      this.fail(error);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }

  /**
   * Begins what the vm runs at once; what it leaves pending is no longer synchronous.
   *
   * @template T
   * @param {() => T} begin
   * @returns {T}
   */
  synchronously(begin) {
    this.synchronous = true;
    try {
      return begin();
    } finally {
      this.synchronous = false;
    }
  }

  /** Fails the cell for what earlier cells threw after their end. */
  failLate() {
    const [first, ...others] = this.late.map((error) => describeError(error));
    this.late = [];
    if (first === undefined) return;
    const note =
      "Thrown by an earlier cell after it had ended (a promise not awaited, or a timer); this cell was not run.";
    this.failure = { ...first, traceback: [note, ...first.traceback, ...others.flatMap((other) => other.traceback)] };
  }
}

module.exports = { Interrupted, session: new Session() };

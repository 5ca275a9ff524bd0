import { spawn } from "node:child_process";
import os from "node:os";

/** The programs that run, each with what an interrupt means to it.
 * @type {Map<import("node:child_process").ChildProcess, NodeJS.Signals>} */
const running = new Map();
let interrupted = 0;

/** Passes signals on to the programs that run for us, and ends this one when they have ended. */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => {
      interrupted = 128 + os.constants.signals[signal];
      if (running.size === 0) process.exit(interrupted);
      // A terminal sends its interrupt to the children itself.
      if (signal !== "SIGINT" || !process.stdin.isTTY)
        for (const [child, onInterrupt] of running) child.kill(signal === "SIGINT" ? onInterrupt : signal);
    });
}

/**
 * Runs a program.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { onText?: (text: string) => void, leaveWhenInterrupted?: boolean, onInterrupt?: NodeJS.Signals }} options
 * @returns {{ child: import("node:child_process").ChildProcess, done: Promise<number> }} its exit code; 127 when it could not be started
 */
export function start(command, args, { onText, leaveWhenInterrupted = false, onInterrupt = "SIGINT", ...options }) {
  const child = spawn(command, args, options);
  running.set(child, onInterrupt);
  child.stdout?.setEncoding("utf8").on("data", (text) => onText?.(text));
  child.stderr?.setEncoding("utf8").on("data", (text) => onText?.(text));
  /** @type {Promise<number>} */
  const done = new Promise((resolve) => {
    child.once("error", (error) => {
      onText?.(`${error.message}\n`);
      resolve(127);
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      if (interrupted && leaveWhenInterrupted && running.size === 0) process.exit(interrupted);
      resolve(code ?? 128 + os.constants.signals[signal ?? "SIGTERM"]);
    });
  });
  return { child, done };
}

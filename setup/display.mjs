/** @import { Display, Step } from "./types.mjs" */
const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
const marks = { done: "✓", lacking: "!", failed: "✗" };

/** @param {number} since */
const elapsed = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * @param {Step} step
 * @param {string} reason
 */
const announce = (step, reason) => `${step.does} (${reason}; about ${step.seconds} s)`;

/**
 * The beginning of a line that fits the terminal; Korean letters take two columns.
 * @param {string} line
 * @param {number} columns
 */
export function clip(line, columns) {
  let left = columns;
  return [...line].filter((letter) => (left -= letter >= "\u1100" && !frames.includes(letter) ? 2 : 1) >= 0).join("");
}

/**
 * Shows the set-up as it goes: a live line in a terminal, plain lines elsewhere. Nothing is written while nothing is done.
 * @param {{ isTTY?: boolean, columns?: number, write(text: string): unknown }} stream
 * @returns {Display}
 */
export function createDisplay(stream) {
  return stream.isTTY ? liveDisplay(stream) : plainDisplay(stream);
}

/**
 * @param {{ write(text: string): unknown }} stream
 * @returns {Display}
 */
function plainDisplay(stream) {
  let started = 0;
  return {
    begin(step, reason) {
      started = performance.now();
      stream.write(`  ${step.name}: ${announce(step, reason)}\n`);
    },
    progress() {},
    end(step, mark, note) {
      stream.write(`${marks[mark]} ${step.name}: ${note} (${elapsed(started)})\n`);
    },
    say: (line) => void stream.write(`${line}\n`),
  };
}

/**
 * @param {{ columns?: number, write(text: string): unknown }} stream
 * @returns {Display}
 */
function liveDisplay(stream) {
  let started = 0;
  let detail = "";
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  return {
    begin(step, reason) {
      started = performance.now();
      detail = "";
      let frame = 0;
      timer = setInterval(() => {
        const spin = frames[frame++ % frames.length];
        const line = `${spin} ${step.name.padEnd(10)} ${announce(step, reason)}  ${elapsed(started)}  ${detail}`;
        stream.write(`\r\x1b[2K${clip(line, (stream.columns ?? 80) - 1)}`);
      }, 100);
    },
    progress: (line) => void (detail = line.trim()),
    end(step, mark, note) {
      clearInterval(timer);
      stream.write(`\r\x1b[2K${marks[mark]} ${step.name.padEnd(10)} ${note}  ${elapsed(started)}\n`);
    },
    say: (line) => void stream.write(`\r\x1b[2K${line}\n`),
  };
}

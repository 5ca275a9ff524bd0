"use strict";
// The text that one cell writes: gathered into few messages, in order, up to a limit.

const { StringDecoder } = require("node:string_decoder");

/** @typedef {"stdout" | "stderr"} StreamName */
/** @typedef {(error?: Error | null) => void} Done */

const MESSAGE_CHARACTERS = 65_536;
const FLUSH_AFTER_MS = 25;

/** The cell wrote more than it may. */
class OutputLimitError extends Error {
  /** @param {number} limit bytes */
  constructor(limit) {
    super(
      `the cell wrote more than ${limit / 1e6} MB of text; what came before is kept. ` +
        "Write less, or raise RED_HEART_OUTPUT_LIMIT_MB.",
    );
    this.name = "OutputLimitError";
  }
}

/** @returns {number} bytes of text that one cell may write; RED_HEART_OUTPUT_LIMIT_MB, default 10 */
function outputLimit() {
  const given = process.env["RED_HEART_OUTPUT_LIMIT_MB"] ?? "10";
  const megabytes = Number(given);
  if (megabytes > 0) return megabytes * 1e6;
  throw new RangeError(`RED_HEART_OUTPUT_LIMIT_MB: expected a number above 0, got '${given}'`);
}

class CellOutput {
  /**
   * @param {(name: StreamName, text: string) => void} send
   * @param {(error: OutputLimitError) => void} overflow called once, when the limit is reached
   */
  constructor(send, overflow) {
    this.send = send;
    this.overflow = overflow;
    this.limit = outputLimit();
    this.room = this.limit;
    /** @type {StreamName} */
    this.name = "stdout";
    /** @type {string[]} */
    this.waiting = [];
    this.waitingCharacters = 0;
    this.sentAt = -Infinity;
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined;
  }

  /**
   * A `write` for process.stdout or process.stderr.
   *
   * @param {StreamName} name
   * @returns {typeof process.stdout.write}
   */
  writer(name) {
    const decoder = new StringDecoder("utf8");
    /**
     * @param {string | Uint8Array} chunk
     * @param {BufferEncoding | Done} [encoding]
     * @param {Done} [done]
     */
    const write = (chunk, encoding, done) => {
      const bytes =
        typeof chunk === "string" ? undefined : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      this.write(name, bytes ? decoder.write(bytes) : String(chunk));
      const callback = typeof encoding === "function" ? encoding : done;
      if (callback) process.nextTick(callback);
      return true;
    };
    return write;
  }

  /**
   * @param {StreamName} name
   * @param {string} text
   */
  write(name, text) {
    if (this.room < 0 || text === "") return;
    if (name !== this.name) this.flush();
    this.name = name;
    const size = Buffer.byteLength(text);
    this.gather(
      size <= this.room
        ? text
        : Buffer.from(text)
            .subarray(0, this.room)
            .toString()
            .replace(/\uFFFD$/, ""),
    );
    this.room -= size;
    if (this.room < 0) {
      this.flush();
      this.overflow(new OutputLimitError(this.limit));
    }
  }

  /**
   * Sends at once after a pause, so that a long computation shows what it prints; else little by little.
   *
   * @param {string} text
   */
  gather(text) {
    this.waiting.push(text);
    this.waitingCharacters += text.length;
    const paused = performance.now() - this.sentAt > FLUSH_AFTER_MS;
    if (paused || this.waitingCharacters >= MESSAGE_CHARACTERS) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), FLUSH_AFTER_MS);
  }

  /** Sends what waits. A lone surrogate would not survive as JSON in UTF-8. */
  flush() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waitingCharacters === 0) return;
    const text = Buffer.from(this.waiting.join("")).toString();
    this.waiting = [];
    this.waitingCharacters = 0;
    this.sentAt = performance.now();
    this.send(this.name, text);
  }
}

module.exports = { CellOutput };

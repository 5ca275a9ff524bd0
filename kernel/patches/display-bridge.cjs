"use strict";
// Fault: tslab's display sends one MIME type a message, so a figure cannot be interactive with a static fallback in one
// output. Repair: a bridge for the library, which must not import tslab: globalThis[Symbol.for("red-heart.kernel")].

/** @import { Tslab } from "../types" */
const { session } = require("../session.cjs");

/**
 * Bytes as JSON carries them.
 *
 * @param {unknown} value
 */
function encoded(value) {
  if (!(value instanceof Uint8Array)) return value;
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
}

/** @param {Tslab} tslab */
module.exports = function offerDisplay({ jupyter }) {
  const bridge = {
    /**
     * @param {Record<string, unknown>} data
     * @param {Record<string, unknown>} [metadata]
     * @param {{ displayId?: string, update?: boolean }} [options]
     */
    display(data, metadata = {}, { displayId, update = false } = {}) {
      if (!jupyter.lastWriteDisplayData) throw new Error("display: no cell has run yet");
      const bundle = Object.fromEntries(Object.entries(data).map(([type, value]) => [type, encoded(value)]));
      const transient = displayId === undefined ? {} : { display_id: displayId };
      jupyter.lastWriteDisplayData({ data: bundle, metadata, transient }, update);
    },
    get cell() {
      const { cell } = session;
      return cell && { executionCount: cell.executionCount, ...(cell.id === undefined ? {} : { id: cell.id }) };
    },
  };
  Object.defineProperty(globalThis, Symbol.for("red-heart.kernel"), { value: Object.freeze(bridge) });
};

/** @import { CellQueue, ExecuteRequest, Tslab } from "../types" */
"use strict";
// Fault: for 200 ms after a failing cell, tslab skips whatever arrives (with a status, `abort`, that is not in the
// protocol), and it reports `busy` for cells that only wait. Repair: cells run one after the other; a failing cell
// aborts those that were sent before its end was known, and only if its client asked for that (stop_on_error).

/** How long after a failure requests still count as sent before it: they lie in the socket while a cell computes. */
const SENT_BEFORE_MS = 20;

const KNOWN = new Set([
  "kernel_info_request",
  "execute_request",
  "is_complete_request",
  "inspect_request",
  "complete_request",
  "comm_info_request",
  "shutdown_request",
]);

/** @param {Buffer[]} frames */
function messageType(frames) {
  const header = frames[frames.findIndex((frame) => frame.toString() === "<IDS|MSG>") + 2];
  return header === undefined ? "" : String(JSON.parse(header.toString()).msg_type);
}

/**
 * @param {Tslab} tslab
 * @returns {CellQueue}
 */
module.exports = function queueCells({ jupyter }) {
  const server = jupyter.ZmqServer.prototype;
  const { handleShellMessage } = server;
  let queue = Promise.resolve();
  let arrived = 0;
  let running = 0;
  let abortUpTo = 0;

  server.handleShellMessage = function (socket, ...frames) {
    const type = messageType(frames);
    if (!KNOWN.has(type)) return Promise.resolve();
    const handle = () => handleShellMessage.call(this, socket, ...frames);
    if (type !== "execute_request") return handle();
    const turn = ++arrived;
    queue = queue.then(() => {
      running = turn;
      return handle();
    });
    return queue;
  };

  /** @param {ExecuteRequest} request a request that failed */
  async function abortWaiting({ stop_on_error = true }) {
    if (!stop_on_error) return;
    await new Promise((resolve) => setTimeout(resolve, SENT_BEFORE_MS));
    abortUpTo = arrived;
  }
  return { abortWaiting, aborted: () => running <= abortUpTo };
};

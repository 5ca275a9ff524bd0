"use strict";
// Fault: tslab answers a request that arrives on one socket while another is still being bound, which ZeroMQ refuses
// ("Socket is blocked by a bind or unbind operation"): on a busy machine the first cell fails. Repair: requests wait
// until all sockets are bound.

/** @import { Tslab } from "../types" */

/** @param {Pick<Tslab, "jupyter">} tslab */
module.exports = function answerWhenAllIsBound({ jupyter }) {
  const server = jupyter.ZmqServer.prototype;
  const { init, handleShellMessage } = server;
  /** @type {Promise<void> | undefined} */
  let bound;
  server.init = function () {
    bound = init.call(this);
    return bound;
  };
  server.handleShellMessage = async function (socket, ...frames) {
    await bound;
    return handleShellMessage.call(this, socket, ...frames);
  };
};

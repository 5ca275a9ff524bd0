"use strict";
// Fault: after a shutdown_request tslab closes its sockets but lives on as long as any timer, server or child of a cell
// does. Repair: the kernel ends, after its last messages are out.

/** @import { Tslab } from "../types" */
const LAST_MESSAGES_MS = 100;

/** @param {Tslab} tslab */
module.exports = function endOnShutdown({ jupyter }) {
  const server = jupyter.ZmqServer.prototype;
  const { close } = server;
  server.close = function () {
    close.call(this);
    setTimeout(() => process.exit(0), LAST_MESSAGES_MS);
  };
};

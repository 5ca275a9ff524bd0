/** @import { Message, Server, Socket, Tslab } from "../types" */
"use strict";
// Faults: tslab answers comm_info_request with a `complete_reply`, leaves `status` out of kernel_info_reply (nbval dies
// of it), names the wrong language version, and answers a restart as if it were an end. Repair: the protocol's replies.

/**
 * @param {Server} server
 * @param {Socket} socket
 * @param {Message} message
 * @param {string} type
 * @param {object} content
 */
function reply(server, socket, message, type, content) {
  const answer = message.createReply();
  answer.header.msg_type = type;
  answer.content = { status: "ok", ...content };
  answer.signAndSend(server.connInfo.key, socket);
}

/** @param {Tslab} tslab */
module.exports = function answerByProtocol({ jupyter, typescript }) {
  const server = jupyter.ZmqServer.prototype;
  server.handleCommInfoRequest = function (socket, message) {
    reply(this, socket, message, "comm_info_reply", { comms: {} });
  };
  server.handleShutdown = function (socket, message) {
    reply(this, socket, message, "shutdown_reply", /** @type {object} */ (message.content));
  };

  const handler = jupyter.JupyterHandlerImpl.prototype;
  const { handleKernel } = handler;
  handler.handleKernel = function () {
    const info = handleKernel.call(this);
    const language_info = { ...info.language_info, version: typescript.version, nbconvert_exporter: "script" };
    return { ...info, status: "ok", language_info };
  };
};

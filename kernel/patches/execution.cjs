"use strict";
// Faults: tslab publishes neither `execute_input` (so every execution count is null) nor `error` (a failure is only
// text on stderr, without ename, evalue or traceback), sends one message per write, and lets a display overtake text.
// Repair: a cell's life on the wire, as the protocol has it.

/** @import { CellQueue, DisplayData, ExecuteRequest, Failure, Message, RunningCell, Server, Tslab } from "../types" */
const { CellOutput } = require("../output.cjs");
const { session } = require("../session.cjs");

/**
 * @param {Tslab} tslab
 * @param {CellQueue} queue
 */
module.exports = function reportExecution({ jupyter }, queue) {
  const server = jupyter.ZmqServer.prototype;
  server.handleExecute = async function (socket, message) {
    const reply = message.createReply();
    reply.header.msg_type = "execute_reply";
    reply.content = queue.aborted() ? { status: "aborted" } : await runCell(this, message);
    reply.signAndSend(this.connInfo.key, socket);
  };

  /**
   * @param {Server} server
   * @param {Message} message
   */
  async function runCell(server, message) {
    const request = /** @type {ExecuteRequest} */ (message.content);
    const cell = beginCell(server, message, request);
    const publish = request.silent ? () => undefined : publisher(server, message);
    publish("execute_input", { code: request.code, execution_count: cell.executionCount });

    const output = redirectOutput(publish);
    jupyter.lastWriteDisplayData = displayWriter(publish, output);
    const failure = await session.run(cell, server.handler.executor, request.code);
    output.flush();

    if (failure) {
      publish("error", failure);
      await queue.abortWaiting(request);
    }
    return replyContent(cell, failure);
  }
};

/**
 * @param {Server} server
 * @param {Message} message
 * @param {ExecuteRequest} request
 * @returns {RunningCell}
 */
function beginCell({ handler }, message, request) {
  const recorded = !request.silent && request.store_history !== false;
  const executionCount = handler.execCount + 1;
  if (recorded) handler.execCount = executionCount;
  const id = message.metadata["cellId"];
  return { executionCount, script: `cell-${executionCount}.ts`, ...(typeof id === "string" ? { id } : {}) };
}

/**
 * @param {Server} server
 * @param {Message} parent
 * @returns {(type: string, content: object) => void}
 */
function publisher(server, parent) {
  return (type, content) => {
    const message = parent.createReply();
    message.header.msg_type = type;
    message.content = content;
    message.signAndSend(server.connInfo.key, server.iopub);
  };
}

/** @param {(type: string, content: object) => void} publish */
function redirectOutput(publish) {
  const output = new CellOutput(
    (name, text) => publish("stream", { name, text }),
    (error) => session.stop(error),
  );
  process.stdout.write = output.writer("stdout");
  process.stderr.write = output.writer("stderr");
  return output;
}

/**
 * @param {(type: string, content: object) => void} publish
 * @param {CellOutput} output
 * @returns {(data: DisplayData, update: boolean) => void}
 */
function displayWriter(publish, output) {
  return (data, update) => {
    output.flush();
    publish(update ? "update_display_data" : "display_data", data);
  };
}

/**
 * @param {RunningCell} cell
 * @param {Failure | undefined} failure
 */
function replyContent({ executionCount }, failure) {
  return failure
    ? { status: "error", execution_count: executionCount, ...failure }
    : { status: "ok", execution_count: executionCount, user_expressions: {}, payload: [] };
}

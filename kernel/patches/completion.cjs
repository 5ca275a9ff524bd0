/** @import { CursorRequest, Tslab } from "../types" */
"use strict";
// Fault: the protocol counts the cursor in characters, tslab in UTF-16 units, so completion and inspection look at the
// wrong place after an emoji; and it does not say what kind of thing a completion is. Repair: both.

/**
 * @param {CursorRequest} request
 * @returns {number} the cursor in UTF-16 units
 */
function unitsBefore({ code, cursor_pos }) {
  return [...code].slice(0, cursor_pos).join("").length;
}

/**
 * @param {string} code
 * @param {number} units
 * @returns {number} characters
 */
function charactersBefore(code, units) {
  return [...code.slice(0, units)].length;
}

/** @param {Tslab} tslab */
module.exports = function countCharacters({ jupyter }) {
  const handler = jupyter.JupyterHandlerImpl.prototype;
  const { handleInspect } = handler;

  handler.handleInspect = function (request) {
    return handleInspect.call(this, { ...request, cursor_pos: unitsBefore(request) });
  };

  handler.handleComplete = function (request) {
    const { start, end, candidates, original } = this.executor.complete(request.code, unitsBefore(request));
    const [cursor_start, cursor_end] = [charactersBefore(request.code, start), charactersBefore(request.code, end)];
    const kinds = new Map(original?.entries?.map(({ name, kind }) => [name, kind]));
    const described = candidates.map((text) => ({
      text,
      type: kinds.get(text) ?? "",
      start: cursor_start,
      end: cursor_end,
    }));
    const metadata = { _jupyter_types_experimental: described };
    return { status: "ok", matches: candidates, cursor_start, cursor_end, metadata };
  };
};

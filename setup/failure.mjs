/** A step that can't be done, in the user's words, with what the user can do about it. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} remedy
   */
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|name resolution|Failed to establish a new connection|Connection refused|ConnectTimeout/i;
const noSpace = /ENOSPC|No space left on device/i;

/** @param {string} output */
export const isNetworkFailure = (output) => noNetwork.test(output);

/**
 * Reads from a failed program's output why it failed.
 * @param {string} what  what failed: "the npm packages could not be installed"
 * @param {string} output
 * @param {string} remedy  where the cause is not one of the usual two
 */
export function explain(what, output, remedy) {
  if (noSpace.test(output))
    return new Failure(`${what}: the disk is full`, "Free some space, then run the command again.");
  if (isNetworkFailure(output))
    return new Failure(
      `${what}: the package registry can't be reached`,
      "Check the network (behind a proxy, set HTTPS_PROXY), then run the command again.",
    );
  return new Failure(what, remedy);
}

/**
 * Refuses a step for which the disk is too small, before it fills it.
 * @param {{ freeBytes(): number }} project
 * @param {number} gigabytes
 * @param {string} purpose
 */
export function requireSpace(project, gigabytes, purpose) {
  const free = project.freeBytes() / 1e9;
  if (free < gigabytes)
    throw new Failure(
      `${free.toFixed(1)} GB of disk is free; ${purpose} about ${gigabytes} GB`,
      "Free some space, then run the command again.",
    );
}

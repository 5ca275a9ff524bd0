/**
 * Something that the native engine needs and this machine does not have. It is expected, so it never ends a set-up: the
 * reason and the remedy are shown, and the next best engine takes over.
 */
export class Lack extends Error {
  /**
   * @param {string} reason what is missing, as the end of "the native engine is not built: ..."
   * @param {string} remedy what the user can do about it
   * @param {{ slowToFind?: boolean }} [options] slowToFind: finding it again costs seconds, so that it is worth remembering
   */
  constructor(reason, remedy, { slowToFind = false } = {}) {
    super(reason);
    this.name = "Lack";
    this.reason = reason;
    this.remedy = remedy;
    this.slowToFind = slowToFind;
  }
}

/**
 * A file-system error that is the machine's state rather than our fault, as a Lack; undefined for any other error.
 *
 * @param {unknown} error
 * @param {string} cacheDir
 * @returns {Lack | undefined}
 */
export function asLack(error, cacheDir) {
  if (error instanceof Lack) return error;
  if (!(error instanceof Error)) return undefined;
  const { code, path: where = cacheDir } = /** @type {NodeJS.ErrnoException} */ (error);
  const elsewhere = `choose another folder with RED_HEART_CACHE=/path, then run "npm run setup"`;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new Lack(`the disk of ${where} is full`, `free some space or ${elsewhere}`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR" || code === "EEXIST") {
    return new Lack(`${where} can't be written (${code})`, elsewhere);
  }
  return undefined;
}

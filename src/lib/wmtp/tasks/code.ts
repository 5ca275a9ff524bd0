import { bytePairTokenizer } from "../tokens";
import { textTask, type TextTaskOptions } from "./text";
import type { TokenTask } from "./task";

/** Programs as a task. */
export interface CodeTaskOptions extends Omit<TextTaskOptions, "name"> {
  /** Size of the vocabulary of byte pairs, at least 256; default 320. */
  readonly vocabulary?: number;
}

/**
 * The solutions of MBPP, one after another, read by byte pairs that are counted on the very same programs.
 *
 * @throws RangeError for too few programs
 * @see 004-D2. Austin et al. 2021.
 */
export function codeTask(programs: readonly string[], { vocabulary = 320, ...options }: CodeTaskOptions): TokenTask {
  const tokenizer = bytePairTokenizer(programs, { size: vocabulary });
  return textTask(programs.join("\n\n"), tokenizer, { ...options, name: "code" });
}

/**
 * The programs of an MBPP file, with plain line ends.
 *
 * @param json text of train.json, validation.json or test.json
 * @throws RangeError that numbers an entry without code
 */
export function readMbpp(json: string): string[] {
  const entries: unknown = JSON.parse(json);
  if (!Array.isArray(entries)) throw new RangeError(`mbpp: expected a list, got ${typeof entries}`);
  return entries.map((entry: unknown, i) => {
    const code = typeof entry === "object" && entry !== null && "code" in entry ? entry.code : undefined;
    if (typeof code !== "string") throw new RangeError(`mbpp: expected code in entry ${i}, got ${typeof code}`);
    return code.replaceAll("\r\n", "\n").trim();
  });
}

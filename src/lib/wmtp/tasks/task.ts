import { requireFinite } from "../../arguments";
import type { Stream } from "../../random";
import type { Tokenizer } from "../tokens";
import { corrupt } from "./corrupt";
import type { MarkedText } from "./marked-text";

/** The names of the tasks; the first four are those that 004-E7 counts. */
export type TaskName = "text" | "arithmetic" | "copy" | "brackets" | "code";

/** What a task gives before any noise: three texts that share nothing. */
export interface CleanParts {
  /** What all arms learn from, once it is corrupted. */
  readonly train: MarkedText;
  /** What the reference model learns from: a smaller, clean part (004-D3). */
  readonly reference: MarkedText;
  /** What all are judged by; always clean. */
  readonly validation: MarkedText;
}

/** A language task whose important tokens are known by construction. */
export interface TokenTask extends CleanParts {
  readonly name: TaskName;
  readonly tokenizer: Tokenizer;
  /** The training text before it was corrupted: the best that weighting could hope for. */
  readonly spared: MarkedText;
  /**
   * Clean text of the reference's part, corrupted as the training text is: a critic is taught on it, by a reward model that knows
   * what was corrupted (004-C11). Nothing is judged by it.
   */
  readonly graded: MarkedText;
}

/** How noise enters a task. */
export interface NoiseOptions {
  /** Share of the training tokens that are replaced; default 0.15. */
  readonly noise?: number;
  readonly stream: Stream;
}

/**
 * A task from its clean parts: the training text is corrupted, the reference's and the validation text stay clean.
 *
 * @throws RangeError for a share outside of [0, 1]
 * @see 004-D1, 004-D2
 */
export function noisyTask(
  name: TaskName,
  tokenizer: Tokenizer,
  parts: CleanParts,
  { noise = 0.15, stream }: NoiseOptions,
): TokenTask {
  requireFinite("noise", noise, { min: 0, max: 1 });
  const own = stream.split(name).split("noise");
  const noisy = (text: MarkedText, part: string): MarkedText =>
    corrupt(text, { share: noise, vocabulary: tokenizer.size, stream: own.split(part) });
  return {
    name,
    tokenizer,
    ...parts,
    train: noisy(parts.train, "train"),
    spared: parts.train,
    graded: noisy(parts.reference, "graded"),
  };
}

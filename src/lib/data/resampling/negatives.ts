import { requireFinite, requireOneOf } from "../../arguments";
import { resample, type Stream } from "../../random";

/** What the share of added items is a share of. The paper never says (000-C3). */
export type OversampleBase = "negatives" | "all";

/** How negatives are oversampled. */
export interface OversampleOptions {
  readonly stream: Stream;
  /** "negatives" (default): 20% more negatives. "all": negatives worth 20% of the whole set. */
  readonly base?: OversampleBase;
}

/**
 * Adds copies of items that ended badly (000-S3): the paper's `--negative_oversample 0.2`.
 *
 * @param negative whether each item is one
 * @param rate share added, at least 0; the paper says .2 and .3 (000-C3)
 * @returns indices of all items in order, then of the added copies, drawn with replacement
 * @throws RangeError for a rate below 0, or if there are no negatives to draw from although some are asked for
 */
export function oversampleNegatives(
  negative: ArrayLike<boolean>,
  rate: number,
  { stream, base = "negatives" }: OversampleOptions,
): Int32Array {
  requireFinite("rate", rate, { min: 0 });
  requireOneOf("base", base, ["negatives", "all"]);
  const pool = Array.from(negative).flatMap((is, i) => (is ? [i] : []));
  const extra = Math.round(rate * (base === "all" ? negative.length : pool.length));
  if (rate > 0 && pool.length === 0)
    throw new RangeError(`negative: expected a negative item, got none among ${negative.length}`);
  const out = new Int32Array(negative.length + extra);
  for (let i = 0; i < negative.length; i++) out[i] = i;
  if (extra > 0)
    out.set(
      resample(stream, pool.length, extra).map((at) => pool[at]!),
      negative.length,
    );
  return out;
}

import { requireFinite } from "../../arguments";

/** Turns a raw measure into a share of [0, 1]; defined for every finite number. */
export type Transform = (measure: number) => number;

/** Keeps what lies in [0, 1] already and cuts the rest off there. */
export const share: Transform = (measure) => {
  requireFinite("measure", measure);
  return Math.min(1, Math.max(0, measure));
};

/**
 * A count as a share that grows ever more slowly: ln(1 + x) / ln(1 + most), 0 for x <= 0 and 1 from `most` on.
 *
 * @param most measure that counts as full, above 0
 * @see 003-C24: heads can't enter a 0-1 scale without such a map
 */
export function saturating(most: number): Transform {
  requireFinite("most", most, { min: Number.MIN_VALUE });
  return (measure) => {
    requireFinite("measure", measure);
    return share(Math.log1p(Math.max(0, measure)) / Math.log1p(most));
  };
}

/** Nearness of something that is `measure` away: 1 / (1 + x), and 1 for what is not away at all. */
export const nearness: Transform = (measure) => {
  requireFinite("measure", measure);
  return 1 / (1 + Math.max(0, measure));
};

/** Names of the maps in {@link recordedTransforms}. */
export type RecordedTransform = "root" | "logarithm" | "logistic";

/** The maps that the original's code was found to use on values in [0, 1]. */
export const recordedTransforms: Readonly<Record<RecordedTransform, Transform>> = {
  root: (measure) => Math.sqrt(share(measure)),
  logarithm: (measure) => Math.log1p(share(measure)),
  logistic: (measure) => 1 / (1 + Math.exp(-10 * (share(measure) - 0.5))),
};

import { requireFinite, requireProbabilities } from "../../arguments";

const consistencyTolerance = 1e-9;

/** What studies tell of a binary cause and a binary effect. */
export interface CausationEvidence {
  /** Observational: joint[x][y] = P(X = x, Y = y), summing to 1. */
  readonly joint: readonly [readonly [number, number], readonly [number, number]];
  /** Experimental: [P(Y = 1 | do(X = 0)), P(Y = 1 | do(X = 1))]. Without it only what observation allows is given. */
  readonly experimental?: readonly [without: number, withCause: number];
}

/** Smallest and largest value that some model behind the evidence has. */
export type Bounds = readonly [low: number, high: number];

/** Bounds of the probabilities of causation. */
export interface CausationBounds {
  /** Of the probability of necessity and sufficiency. */
  readonly pns: Bounds;
  /** Of the probability of necessity; [0, 1] where cause and effect never come together. */
  readonly pn: Bounds;
  /** Of the probability of sufficiency; [0, 1] where they are never both absent. */
  readonly ps: Bounds;
}

/**
 * Sharp bounds of PNS, PN and PS from observational data, or from observational and experimental data together.
 *
 * @throws RangeError for probabilities that do not sum to 1, and for experiments that contradict the observations
 *   (P(x, y) <= P(y | do(x)) <= 1 - P(x, y'))
 * @see Tian, Pearl, Probabilities of causation: bounds and identification, Annals of Mathematics and AI 28, 2000
 */
export function causationBounds({ joint, experimental }: CausationEvidence): CausationBounds {
  requireProbabilities("joint", joint.flat());
  const [[p00, p01], [p10, p11]] = joint;
  if (experimental === undefined) return { pns: [0, p11 + p00], pn: [0, 1], ps: [0, 1] };
  requireConsistent(joint, experimental);
  const [without, withCause] = experimental;
  const effect = p01 + p11;
  return {
    pns: bounds(
      [withCause - without, effect - without, withCause - effect],
      [withCause, 1 - without, p11 + p00, withCause - without + p10 + p01],
    ),
    pn: p11 > 0 ? bounds([(effect - without) / p11], [(1 - without - p00) / p11]) : [0, 1],
    ps: p00 > 0 ? bounds([(withCause - effect) / p00], [(withCause - p11) / p00]) : [0, 1],
  };
}

/** Points instead of bounds, where the cause never prevents the effect. */
export interface MonotoneCausation {
  readonly pns: number;
  readonly pn: number;
  readonly ps: number;
}

/**
 * PNS, PN and PS where the cause never prevents the effect (monotonicity), which is an assumption.
 *
 * @throws RangeError as {@link causationBounds}, and where the data refute monotonicity: a probability outside of [0, 1]
 * @see Tian, Pearl 2000, theorem 3 and its corollaries
 */
export function monotoneCausation(evidence: Required<CausationEvidence>): MonotoneCausation {
  requireProbabilities("joint", evidence.joint.flat());
  requireConsistent(evidence.joint, evidence.experimental);
  const [[p00, p01], [, p11]] = evidence.joint;
  const [without, withCause] = evidence.experimental;
  const effect = p01 + p11;
  if (p11 === 0) throw new RangeError("joint: expected cases with cause and effect, of which PN is a share, got none");
  if (p00 === 0) throw new RangeError("joint: expected cases without both, of which PS is a share, got none");
  const points = { pns: withCause - without, pn: (effect - without) / p11, ps: (withCause - effect) / p00 };
  for (const [name, value] of Object.entries(points)) {
    requireFinite(`${name} under monotonicity`, value, { min: -consistencyTolerance, max: 1 + consistencyTolerance });
  }
  return points;
}

function bounds(lows: readonly number[], highs: readonly number[]): Bounds {
  return [Math.max(0, ...lows), Math.min(1, ...highs)];
}

function requireConsistent(joint: CausationEvidence["joint"], experimental: readonly [number, number]): void {
  joint.forEach(([absent, present], x) => {
    const given = experimental[x]!;
    requireFinite(`experimental[${x}]`, given, {
      min: present - consistencyTolerance,
      max: 1 - absent + consistencyTolerance,
    });
  });
}

import { requireFinite } from "../../arguments";
import type { Stream } from "../../random";
import { simulate, type Series, type SimulationOptions } from "./simulate";

/** Growth rates and couplings of two logistic maps. */
export interface LogisticParameters {
  readonly r1: number;
  readonly r2: number;
  /** How strongly q2 drives q1. */
  readonly b21: number;
  /** How strongly q1 drives q2. */
  readonly b12: number;
}

/** The published settings: who drives whom. */
export const logisticSettings: Readonly<
  Record<"2 drives 1" | "1 drives 2" | "both, 2 more" | "both, 1 more", LogisticParameters>
> = {
  "2 drives 1": { r1: 3.7, r2: 3.7, b21: 0.1, b12: 0 },
  "1 drives 2": { r1: 3.7, r2: 3.7, b21: 0, b12: 0.32 },
  "both, 2 more": { r1: 3.5, r2: 3.9, b21: 0.2, b12: 0.01 },
  "both, 1 more": { r1: 3.9, r2: 3.8, b21: 0.02, b12: 0.1 },
};

/** Noise that keeps rounding from closing the orbit, as the original adds it. */
const JITTER = 1e-8;

/**
 * Two coupled logistic maps: q1(t+1) = q1 (r1 - r1 q1 - b21 q2), q2 likewise with b12, from (0.2, 0.4).
 *
 * @throws RangeError if a parameter is not finite, or the orbit leaves all bounds
 * @see 003-S20. Sugihara et al. 2012.
 */
export function coupledLogistic(
  stream: Stream,
  samples: number,
  parameters: LogisticParameters,
  options?: SimulationOptions,
): Series {
  const { r1, r2, b21, b12 } = parameters;
  Object.entries(parameters).forEach(([name, value]) => {
    requireFinite(name, value as number);
  });
  return bounded(
    simulate(
      stream,
      samples,
      [0.2, 0.4],
      (now, noise, next) => {
        const [q1, q2] = [now[0]!, now[1]!];
        next[0] = q1 * (r1 - r1 * q1 - b21 * q2) + JITTER * noise[0]!;
        next[1] = q2 * (r2 - r2 * q2 - b12 * q1) + JITTER * noise[1]!;
      },
      options,
    ),
  );
}

/** Growth rate of each of the eight species, and who presses on it. */
const species: readonly { readonly rate: number; readonly pressedBy: readonly number[] }[] = [
  { rate: 3.9, pressedBy: [] },
  { rate: 3.5, pressedBy: [] },
  { rate: 3.62, pressedBy: [0, 1] },
  { rate: 3.75, pressedBy: [1] },
  { rate: 3.65, pressedBy: [2] },
  { rate: 3.72, pressedBy: [2] },
  { rate: 3.57, pressedBy: [5] },
  { rate: 3.68, pressedBy: [5] },
];

/** True drivers of each species, 1-based, its own past aside: q3 by q1 and q2, q4 by q2, q5 and q6 by q3, q7 and q8 by q6. */
export const eightSpeciesDrivers: readonly (readonly number[])[] = species.map(({ pressedBy }) =>
  pressedBy.map((i) => i + 1),
);

const PRESSURE = 0.35;
const SPECIES_NOISE = 0.005;

/**
 * Eight species, each a noisy logistic map that loses 0.35 q_j for each species j that presses on it:
 * q_i(t+1) = q_i (r_i - r_i q_i - 0.35 sum q_j) + 0.005 W_i, from 0.1 each.
 *
 * @throws RangeError if the noise drives the orbit out of all bounds; draw from another stream
 * @see 003-S20. Leng et al. 2020.
 */
export function eightSpecies(stream: Stream, samples: number, options?: SimulationOptions): Series {
  const start = species.map(() => 0.1);
  return bounded(
    simulate(
      stream,
      samples,
      start,
      (now, noise, next) => {
        species.forEach(({ rate, pressedBy }, i) => {
          const pressure = pressedBy.reduce((sum, j) => sum + now[j]!, 0);
          next[i] = now[i]! * (rate - rate * now[i]! - PRESSURE * pressure) + SPECIES_NOISE * noise[i]!;
        });
      },
      options,
    ),
  );
}

/** Throws where a population has run off to infinity. */
function bounded(series: Series): Series {
  for (const [name, values] of Object.entries(series)) requireFinite(`last value of ${name}`, values.at(-1)!);
  return series;
}

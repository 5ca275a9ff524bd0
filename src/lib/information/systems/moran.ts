import type { Stream } from "../../random";
import { simulate, type Series, type SimulationOptions } from "./simulate";

const SPECIES = [
  { growth: 3.4, survival: 0.4, sensitivity: 0.5 },
  { growth: 2.9, survival: 0.35, sensitivity: 0.6 },
] as const;

/** Steps from recruitment to the population. */
const DELAY = 4;
const SLOTS = DELAY + 1;

/**
 * Moran effect: two species that never meet rise and fall together because one weather drives both.
 *
 * Recruits R(t+1) = r N (1 - N) exp(-psi v) with standard normal weather v(t); population N(t+1) = s N + max(R(t-4), 0).
 *
 * @returns q1 and q2, the two populations; q3, the weather; q4 and q5, the recruits
 * @see 003-S20. Our r, s, psi are growth, survival, sensitivity.
 */
export function moran(stream: Stream, samples: number, options?: SimulationOptions): Series {
  // State: for each species its population and its last five recruitments, newest first; then the weather.
  const start = [...SPECIES.flatMap(() => [0.5, ...Array<number>(SLOTS).fill(1)]), 0];
  const all = simulate(
    stream,
    samples,
    start,
    (now, noise, next) => {
      const weather = now.at(-1)!;
      SPECIES.forEach(({ growth, survival, sensitivity }, i) => {
        const at = i * (SLOTS + 1);
        const population = now[at]!;
        next[at] = survival * population + Math.max(now[at + SLOTS]!, 0);
        next.set(now.subarray(at + 1, at + SLOTS), at + 2);
        next[at + 1] = growth * population * (1 - population) * Math.exp(-sensitivity * weather);
      });
      next[next.length - 1] = noise[0]!;
    },
    options,
  );
  const series = Object.values(all);
  const pick = (i: number): Float64Array => series[i]!;
  return { q1: pick(0), q2: pick(SLOTS + 1), q3: pick(2 * SLOTS + 2), q4: pick(1), q5: pick(SLOTS + 2) };
}

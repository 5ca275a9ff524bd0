import { requireFinite } from "../../arguments";
import type { Stream } from "../../random";
import { simulate, type Series, type SimulationOptions } from "../systems/simulate";

/** One linear cause of a variable's next value. */
export interface LinearLink {
  readonly from: string;
  readonly to: string;
  /** Change of `to` at the next step for a change of `from` by one. */
  readonly coefficient: number;
}

/** Settings of a linear process. */
export interface LinearSeriesOptions extends SimulationOptions {
  /** How much of its value each variable keeps for the next step, in (-1, 1). Default .4. */
  readonly memory?: number;
}

/**
 * Series of a linear Gaussian process in which every true link is known: next = memory x own value + sum of coefficient x
 * cause + standard normal noise.
 *
 * @param names variables in the order of the result
 * @param samples number of time points
 * @throws RangeError for an unknown name, a repeated link, a link to itself, or a process that runs away
 * @see 003-E13
 */
export function linearSeries(
  stream: Stream,
  samples: number,
  names: readonly string[],
  links: readonly LinearLink[],
  { memory = 0.4, ...options }: LinearSeriesOptions = {},
): Series {
  requireFinite("memory", memory, { min: -1, max: 1 });
  const n = names.length;
  const matrix = coefficientMatrix(names, links);
  for (let i = 0; i < n; i++) matrix[i * n + i] = memory;
  const start = new Array<number>(n).fill(0);
  const numbered = simulate(
    stream,
    samples,
    start,
    (now, noise, next) => {
      for (let to = 0; to < n; to++) {
        let value = noise[to]!;
        for (let from = 0; from < n; from++) value += matrix[from * n + to]! * now[from]!;
        next[to] = value;
      }
    },
    options,
  );
  const series = Object.values(numbered);
  const lost = series.findIndex((values) => !Number.isFinite(values.at(-1)));
  if (lost >= 0) throw new RangeError(`links: expected a process that stays bounded, but ${names[lost]!} runs away`);
  return Object.fromEntries(names.map((name, i) => [name, series[i]!]));
}

/** Row-major [from, to]. */
function coefficientMatrix(names: readonly string[], links: readonly LinearLink[]): Float64Array {
  const matrix = new Float64Array(names.length ** 2);
  for (const { from, to, coefficient } of links) {
    const [i, j] = [names.indexOf(from), names.indexOf(to)];
    if (i < 0 || j < 0) throw new RangeError(`links: expected names among ${names.join(", ")}, got ${from} -> ${to}`);
    if (i === j) throw new RangeError(`links: expected two variables, got ${from} -> ${to}; use memory`);
    requireFinite(`coefficient of ${from} -> ${to}`, coefficient);
    if (matrix[i * names.length + j] !== 0) throw new RangeError(`links: expected ${from} -> ${to} once`);
    matrix[i * names.length + j] = coefficient;
  }
  return matrix;
}

import fc from "fast-check";
import { causalGraph } from "../../../src/lib/causal/graph";
import { discreteScm, type DiscreteScm } from "../../../src/lib/causal/scm";

/** Random probabilities that sum to one. */
export function distributions(states: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: states, maxLength: states })
    .map((weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return weights.map((weight) => weight / sum);
    });
}

/**
 * A hidden joint state of exposure and response: never, helped (only with the cause), hurt (only without), always.
 *
 * @param joint row-major [exposure][type], summing to 1
 */
export function responseTypes(joint: readonly number[]): DiscreteScm {
  const responses = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const graph = causalGraph(
    ["u", "x", "y"],
    [
      ["u", "x"],
      ["u", "y"],
      ["x", "y"],
    ],
  );
  return discreteScm(graph, {
    u: { table: [joint] },
    x: { states: 2, noise: [1], value: (_, u) => Math.floor(u / 4) },
    y: { states: 2, noise: [1], value: (_, u, x) => responses[u % 4]![x]! },
  });
}

/** Tables of a mediation model with a hidden cause u of mediator and effect. */
export interface MediationTables {
  readonly pu: readonly number[];
  readonly px: number;
  /** P(M = 1) by [x][u]. */
  readonly fm: readonly (readonly number[])[];
  /** P(Y = 1) by [x][m][u]. */
  readonly fy: readonly (readonly (readonly number[])[])[];
}

/** The model of {@link MediationTables}. */
export function mediationModel({ pu, px, fm, fy }: MediationTables): DiscreteScm {
  const graph = causalGraph(
    ["u", "x", "m", "y"],
    [
      ["x", "m"],
      ["u", "m"],
      ["x", "y"],
      ["m", "y"],
      ["u", "y"],
    ],
  );
  const row = (chance: number): number[] => [1 - chance, chance];
  return discreteScm(graph, {
    u: { table: [pu] },
    x: { table: [row(px)] },
    m: { table: fm.flat().map(row) },
    y: { table: fy.flat(2).map(row) },
  });
}

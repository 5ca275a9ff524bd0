import { countWithin } from "./counts";
import { digammaTable } from "./digamma";
import { neighbourExtents } from "./extents";
import { kdTree } from "./kd-tree";
import { neighbourDistances } from "./neighbours";

/** Coordinates of one variable, one array a dimension: [dimension][samples]. */
export type Columns = readonly Float64Array[];

/** An estimator before tests and intervals: variables [x, y] or [x, y, z] and k to nats. */
export type Formula = (variables: readonly Columns[], k: number) => number;

/** ψ(k) + ψ(N) - <ψ(nx + 1) + ψ(ny + 1)>, with nx, ny strictly closer than the k-th neighbour in the joint space. */
export const ksg1Formula: Formula = ([x = [], y = []], k) => {
  const radii = neighbourDistances(kdTree([...x, ...y]), k);
  const psi = digammaTable(radii.length);
  const average = averageOf(radii.length, [countWithin(x, radii, "open"), countWithin(y, radii, "open")], (nx, ny) => {
    return psi[nx + 1]! + psi[ny! + 1]!;
  });
  return psi[k]! + psi[radii.length]! - average;
};

/** ψ(k) - 1/k + ψ(N) - <ψ(nx) + ψ(ny)>, with nx, ny within the sides of the rectangle of the k neighbours. */
export const ksg2Formula: Formula = ([x = [], y = []], k) => {
  const tree = kdTree([...x, ...y]);
  const [inX, inY] = neighbourExtents(tree, neighbourDistances(tree, k), x.length);
  const psi = digammaTable(tree.count);
  const counts = [countWithin(x, inX, "closed"), countWithin(y, inY, "closed")];
  return psi[k]! - 1 / k + psi[tree.count]! - averageOf(tree.count, counts, (nx, ny) => psi[nx]! + psi[ny!]!);
};

/** max(0, ψ(N) - ψ(k) + <ψ(nx) + ψ(ny)>): both signs turned and the + 1 left out. Not an estimator. */
export const printedFormula: Formula = ([x = [], y = []], k) => {
  const radii = neighbourDistances(kdTree([...x, ...y]), k);
  const psi = digammaTable(radii.length);
  const counts = [countWithin(x, radii, "open"), countWithin(y, radii, "open")];
  return Math.max(0, psi[radii.length]! - psi[k]! + averageOf(radii.length, counts, (nx, ny) => psi[nx]! + psi[ny!]!));
};

/** ψ(k) + <ψ(nz + 1) - ψ(nxz + 1) - ψ(nyz + 1)>, counts strictly closer than the k-th neighbour in the joint space. */
export const conditionalFormula: Formula = ([x = [], y = [], z = []], k) => {
  const radii = neighbourDistances(kdTree([...x, ...y, ...z]), k);
  const psi = digammaTable(radii.length);
  const counts = [[...x, ...z], [...y, ...z], z].map((columns) => countWithin(columns, radii, "open"));
  return psi[k]! + averageOf(radii.length, counts, (nxz, nyz, nz) => psi[nz! + 1]! - psi[nxz + 1]! - psi[nyz! + 1]!);
};

function averageOf(
  samples: number,
  [first, second, third]: readonly Int32Array[],
  term: (a: number, b?: number, c?: number) => number,
): number {
  let sum = 0;
  for (let i = 0; i < samples; i++) sum += term(first![i]!, second?.[i], third?.[i]);
  return sum / samples;
}

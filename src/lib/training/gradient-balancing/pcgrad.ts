import { requireAllFinite } from "../../arguments";
import { permutation, type Stream } from "../../random";
import type { Gradients } from "../gradients";
import { combine, innerProducts } from "./task-gradients";

/**
 * Projected gradients as mixtures of the originals: g_i' = sum_j c_ij g_j. Whenever g_i' and an original g_j point apart,
 * g_i' loses its part along g_j.
 *
 * Works on inner products alone, in double precision: g_i' · g_j = sum_k c_ik (g_k · g_j).
 *
 * @param products symmetric matrix of g_i · g_j
 * @param stream draws the order of the others anew for each task, as published; without it they come in their own order
 * @returns c, a row a task
 */
export function projectionCoefficients(products: readonly (readonly number[])[], stream?: Stream): number[][] {
  for (const [i, row] of products.entries()) {
    requireAllFinite(`products[${i}]`, row);
    if (row.length !== products.length) {
      throw new RangeError(`products[${i}]: expected ${products.length} entries, got ${row.length}`);
    }
  }
  return products.map((_, i) => {
    const mixture = products.map((_, j): number => (i === j ? 1 : 0));
    for (const j of othersOf(i, products.length, stream)) {
      const along = mixture.reduce((sum, share, k) => sum + share * products[k]![j]!, 0);
      if (along < 0) mixture[j]! -= along / products[j]![j]!;
    }
    return mixture;
  });
}

/**
 * PCGrad: the sum of the tasks' gradients after each has lost what works against another.
 *
 * @param tasks gradients of each task; a weight that a task does not use counts as 0 there
 * @param stream order of projections, see `projectionCoefficients`
 * @returns gradients that the caller disposes
 * @see 003-S30, 003-E22. Yu et al. 2020, algorithm 1.
 */
export function pcGrad(tasks: readonly Gradients[], stream?: Stream): Gradients {
  const coefficients = projectionCoefficients(innerProducts(tasks), stream);
  return combine(
    tasks,
    tasks.map((_, j) => coefficients.reduce((sum, row) => sum + row[j]!, 0)),
  );
}

function othersOf(i: number, count: number, stream: Stream | undefined): number[] {
  const order = stream === undefined ? Array.from({ length: count }, (_, j) => j) : [...permutation(stream, count)];
  return order.filter((j) => j !== i);
}

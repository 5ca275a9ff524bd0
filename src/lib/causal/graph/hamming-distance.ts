import { requirePdag, type Pdag } from "./pdag";

/**
 * Structural Hamming distance: the number of pairs of nodes that the two graphs join differently. A missing, an extra and a
 * differently directed edge count 1 each (a reversed edge 1, not 2). Names may stand in different order.
 *
 * @throws RangeError when the graphs are not of the same names
 * @see Tsamardinos, Brown and Aliferis, Machine Learning 65, 2006
 */
export function structuralHammingDistance(a: Pdag, b: Pdag): number {
  requirePdag("a", a);
  requirePdag("b", b);
  const n = a.names.length;
  const place = new Map(b.names.map((name, i) => [name, i]));
  if (b.names.length !== n || place.size !== n || !a.names.every((name) => place.has(name))) {
    throw new RangeError(`b: expected the names of a (${a.names.join(", ")}), got ${b.names.join(", ")}`);
  }
  const at = a.names.map((name) => place.get(name)!);
  let distance = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const there = a.marks[i * n + j] === b.marks[at[i]! * n + at[j]!];
      const back = a.marks[j * n + i] === b.marks[at[j]! * n + at[i]!];
      if (!there || !back) distance++;
    }
  }
  return distance;
}

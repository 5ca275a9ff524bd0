/** All subsets of `size` members, each in the order of `items`; lexicographic. */
export function* subsetsOfSize<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size > items.length) return;
  const at = Array.from({ length: size }, (_, i) => i);
  for (;;) {
    yield at.map((i) => items[i]!);
    let place = size - 1;
    while (place >= 0 && at[place] === items.length - size + place) place--;
    if (place < 0) return;
    at[place]!++;
    for (let i = place + 1; i < size; i++) at[i] = at[i - 1]! + 1;
  }
}

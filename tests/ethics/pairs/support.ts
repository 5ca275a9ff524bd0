import type { UtilitarianPair } from "../../../src/lib/data";
import { categorical, type Stream } from "../../../src/lib/random";

const starts = [
  "I went to the park",
  "My family had dinner",
  "I donated to a charity",
  "We may visit the town next year",
];
const pleasant = ["and it was wonderful", "and I won a great prize", "and everyone laughed happily"];
const unpleasant = ["and I fell and broke my arm", "and we lost all the money", "and it was terrible"];

/** Pairs of stories of which any reader can say which one is better. */
export function easyPairs(stream: Stream, count: number): UtilitarianPair[] {
  const draw = stream.split("pairs");
  const pick = (items: readonly string[]): string =>
    items[
      categorical(
        draw,
        items.map(() => 1),
      )
    ]!;
  return Array.from({ length: count }, () => {
    const start = pick(starts);
    return { better: `${start} ${pick(pleasant)}.`, worse: `${start} ${pick(unpleasant)}.` };
  });
}

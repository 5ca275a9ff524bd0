import { logGrid, printedSweepPoints, sweetSpotOf, type SearchOutcome } from "../../../src/lib/training/search";
import { rangeTest } from "../../../src/lib/training/search";

/** An outcome that was not trained: test loss (log10 rate + 3)² + 1, picks as given. */
export function outcome(corpus: string, seed: number, picks: Partial<SearchOutcome["picks"]> = {}): SearchOutcome {
  const all = {
    sweep: 1e-3,
    "steepest of 50": 1e-4,
    "lowest of 50": 2e-3,
    "range test": 1e-2,
    "range valley": 1e-3,
    ...picks,
  };
  const loss = (rate: number): number => (Math.log10(rate) + 3) ** 2 + 1;
  const tried = (rate: number) => ({ rate, training: [3, 2, loss(rate)], final: loss(rate) });
  const rates = [...new Set([...printedSweepPoints(), 1e-4, ...Object.values(all)])].sort((a, b) => a - b);
  const landscape = Array.from(logGrid({ from: 1e-6, to: 1e-2 }, 9), (rate) => ({
    ...tried(rate),
    validations: [
      { step: 1, loss: -rate },
      { step: 2, loss: loss(rate) },
    ],
  }));
  return {
    corpus,
    seed,
    sweep: { coarse: [], fine: [], region: { from: 1e-5, to: 1e-2 }, best: tried(all.sweep) },
    sweetSpot: sweetSpotOf(landscape),
    range: rangeTest((rate) => 1 + (Math.log10(rate) + 2) ** 2 / 10, { points: 40 }),
    picks: all,
    fresh: rates.map(tried),
    frequencies: 2,
  };
}

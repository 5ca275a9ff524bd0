import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../../src/lib/engine";
import { sweepThresholdOnText, sweptThresholds, thresholdSummary } from "../../../../src/lib/training/search";
import { smallTask, wordCorpus } from "../text-corpus";

describe("sweepThresholdOnText", () => {
  beforeAll(() => startEngine());

  it("sweeps seven rates by ten thresholds, beside the floor and calling every label", () => {
    const corpus = wordCorpus();
    const sweep = sweepThresholdOnText(corpus, { ...smallTask, seed: 3 });
    expect(sweep.grid).toHaveLength(7 * sweptThresholds.length);
    expect(sweep.given).toMatchObject({ rate: 1e-4, threshold: 0.5 });
    expect(sweep.floor).toBeLessThan(0.3);
    // A label on a share p of the texts has an F1 of 2p / (1 + p) if it is always called; about three of eight apply.
    expect(sweep.callAll).toBeGreaterThan(0.3);
    expect(sweep.callAll).toBeLessThan(0.6);
    expect(thresholdSummary([sweep, { ...sweep, seed: 4, floor: sweep.floor + 0.2 }])).toEqual([
      {
        corpus: "words",
        default: sweep.given.test,
        swept: sweep.picked.test,
        callAll: sweep.callAll,
        floor: expect.closeTo(sweep.floor + 0.1, 12) as number,
      },
    ]);
  });
});

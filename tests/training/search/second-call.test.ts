import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { printedSweetSpotRange, secondCall } from "../../../src/lib/training/search";
import { smallTask, wordCorpus } from "./text-corpus";

describe("secondCall", () => {
  beforeAll(() => startEngine());

  it("asks a first detector twice and a new one once: the new one picks from the rates, the old one repeats or fails", () => {
    const { before, second, alone } = secondCall(wordCorpus(), { ...smallTask, seed: 2 });
    expect(alone).toBeGreaterThanOrEqual(printedSweetSpotRange.from);
    expect([before, undefined]).toContain(second);
  });
});

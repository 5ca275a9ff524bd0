import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../../src/lib/engine";
import { logGrid, printedSweetSpotRange, secondCall } from "../../../../src/lib/training/search";
import { smallTask, wordCorpus } from "../text-corpus";

describe("secondCall", () => {
  beforeAll(() => startEngine());

  it("asks one detector twice and a new one once; first calls always name a rate of the grid", () => {
    const { before, second, alone } = secondCall(wordCorpus(), { ...smallTask, seed: 2 });
    const grid = Array.from(logGrid(printedSweetSpotRange, 50));
    expect(grid).toContain(before);
    expect(grid).toContain(alone);
    expect([...grid, undefined]).toContain(second);
  });
});

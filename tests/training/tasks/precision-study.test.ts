import { beforeEach, describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { precisions, precisionStudy, type TaskSplits } from "../../../src/lib/training";
import { scopeEachTest } from "../../support/tensors";
import { smallSets } from "./small-sets";

let sets: TaskSplits;

describe("precisionStudy", () => {
  scopeEachTest();
  beforeEach(() => {
    sets = smallSets();
  });

  it("holds precisions against float32 of the same seed", () => {
    const trials = precisionStudy(sets, { stream: stream(1), seeds: 1, steps: 5, rate: 0.01 });
    expect(trials.map(({ precision }) => precision)).toEqual([...precisions]);
    expect(trials[0]!.excess).toBe(0);
    const [control, ...halves] = trials.slice(1).reverse();
    expect(halves.every(({ excess }) => excess !== 0 && Math.abs(excess) < 0.001)).toBe(true);
    expect(control!.excess).toBeGreaterThan(0.05);
  });

  it("tells a format that is too coarse from float32", () => {
    const trials = precisionStudy(sets, { stream: stream(1), seeds: 1, steps: 60, rate: 0.03 });
    const excess = (name: string): number => trials.find(({ precision }) => precision === name)!.excess;
    expect(Math.abs(excess("float16, scaled loss"))).toBeLessThan(0.01);
    expect(excess("float8, plain loss")).toBeGreaterThan(0.01);
  });
});

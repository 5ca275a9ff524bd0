import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { armDifferences, armsFigure, type Arm, type ArmAccuracies } from "../../../src/lib/ethics";
import { warningsOf } from "../../information/surd/vega-warnings";

const arms: Arm[] = ["bentham-v1 fixed", "bentham-v2 centrality", "valence alone"];
const run = (...accuracies: number[]): ArmAccuracies =>
  Object.fromEntries(arms.map((arm, i) => [arm, accuracies[i]!])) as ArmAccuracies;
const differences = armDifferences([run(0.6, 0.58, 0.65), run(0.62, 0.59, 0.66), run(0.61, 0.6, 0.64)]);

describe("armDifferences", () => {
  it("pairs each arm with the classic seven of the same seed", () => {
    expect(differences.map(({ arm }) => arm)).toEqual(arms);
    expect(differences[0]!.against.difference).toBe(0);
    expect(differences[1]!.accuracy).toBeCloseTo(0.59, 12);
    expect(differences[1]!.against.difference).toBeCloseTo(-0.02, 12);
    expect(differences[1]!.against.interval.high).toBeGreaterThan(-0.02);
  });

  it("refuses a single seed, of which no interval can be made", () => {
    expect(() => armDifferences([run(0.6, 0.5, 0.4)])).toThrow(RangeError);
  });
});

describe("armsFigure", () => {
  it("draws all but the reference, in percentage points, without a warning", () => {
    const spec = armsFigure(differences);
    expect(warningsOf((logger) => compile(spec, { logger }))).toEqual([]);
    const { values } = (spec as unknown as { data: { values: { arm: string; difference: number }[] } }).data;
    expect(values.map(({ arm }) => arm)).toEqual(arms.slice(1));
    expect(values[0]!.difference).toBeCloseTo(-2, 10);
  });
});

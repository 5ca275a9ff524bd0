import { describe, expect, it } from "vitest";
import { loadCases } from "../../../src/lib/data";
import { profiles, weightSensitivity } from "../../../src/lib/ethics";
import { stream } from "../../../src/lib/random";

const cases = loadCases();
const profile = profiles["bentham-2023"];

describe("weightSensitivity", () => {
  it("overturns nothing where weights don't move", () => {
    const rows = weightSensitivity(cases, { profile }, { spread: 0, draws: 3, stream: stream(1) });
    expect(rows.map(({ overturned }) => overturned)).toEqual(cases.map(() => 0));
  });

  it("overturns more the further weights move, and gives the same shares for the same seed", () => {
    const share = (spread: number): number =>
      weightSensitivity(cases, { profile }, { spread, draws: 60, stream: stream(2) }).reduce(
        (sum, row) => sum + row.overturned,
        0,
      );
    expect(share(1.5)).toBeGreaterThan(share(0.2));
    expect(share(0.5)).toBe(share(0.5));
  });

  it("refuses a negative spread and no draws", () => {
    expect(() => weightSensitivity(cases, { profile }, { spread: -1, stream: stream(1) })).toThrow("spread");
    expect(() => weightSensitivity(cases, { profile }, { draws: 0, stream: stream(1) })).toThrow("draws");
  });
});

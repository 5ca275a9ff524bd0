import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { classCounts } from "../../../src/lib/losses";
import {
  balanceNames,
  fillByCopies,
  fillBySmote,
  rareClasses,
  withFillings,
  type LabelledVectors,
} from "../../../src/lib/training";

const [sadness, guilt] = rareClasses as [number, number];
const train: LabelledVectors = {
  width: 2,
  features: Float32Array.from([1, 0, 2, 0, 3, 0, 0, 9]),
  labels: Int32Array.from([0, sadness, sadness, guilt]),
};

describe("fillByCopies", () => {
  it("copies members of each rare class up to what is asked, and none of a class that has enough", () => {
    const [sad, guilty] = fillByCopies(train, { to: 2, stream: stream(1) });
    expect(sad).toEqual({ label: sadness, rows: new Float32Array(0) });
    expect(guilty).toEqual({ label: guilt, rows: Float32Array.from([0, 9]) });
  });

  it("draws only from the class itself", () => {
    const [sad] = fillByCopies(train, { to: 40, stream: stream(1) });
    const firsts = sad!.rows.filter((_, i) => i % 2 === 0);
    expect(new Set(firsts)).toEqual(new Set([2, 3]));
  });
});

describe("fillBySmote", () => {
  it("puts new rows between the members of a class", () => {
    const wide = { ...train, labels: Int32Array.from([guilt, sadness, sadness, guilt]) };
    const [sad] = fillBySmote(wide, { to: 20, stream: stream(1) });
    const firsts = sad!.rows.filter((_, i) => i % 2 === 0);
    expect(firsts).toHaveLength(18);
    expect(firsts.every((x) => x >= 2 && x <= 3)).toBe(true);
    expect(new Set(firsts).size).toBe(18);
  });
});

describe("withFillings", () => {
  it("puts the added rows and their labels at the end", () => {
    const filled = withFillings(train, fillByCopies(train, { to: 3, stream: stream(1) }));
    const counts = classCounts(filled.labels, balanceNames.length);
    expect([counts[sadness], counts[guilt]]).toEqual([3, 3]);
    expect(filled.features.subarray(0, 8)).toEqual(train.features);
    expect(filled.features.slice(-2)).toEqual(Float32Array.from([0, 9]));
  });
});

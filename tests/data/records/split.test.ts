import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitByHash } from "../../../src/lib/data/records/split";

const self = (key: string): string => key;
const keys = (count: number): string[] => Array.from({ length: count }, (_, i) => `record-${i}`);

describe("splitByHash", () => {
  it("moves no record when others are added, removed or reordered", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), fc.integer(), (some, more, seed) => {
        const options = { validation: 0.3, test: 0.3, seed };
        const before = splitByHash(some, self, options);
        const after = splitByHash([...more, ...some.toReversed()], self, options);
        for (const part of ["train", "validation", "test"] as const) {
          expect(new Set(after[part])).toEqual(new Set([...before[part], ...splitByHash(more, self, options)[part]]));
        }
      }),
    );
  });

  it("gives each record to one part and keeps their order", () => {
    const all = keys(200);
    const { train, validation, test } = splitByHash(all, self);
    expect([...train, ...validation, ...test].sort()).toEqual(all.toSorted());
    expect(train).toEqual(all.filter((key) => train.includes(key)));
  });

  it("hits the shares up to chance", () => {
    const { train, validation, test } = splitByHash(keys(20_000), self, { validation: 0.2, test: 0.1 });
    const shares = [train, validation, test].map((part) => part.length / 20_000);
    [0.7, 0.2, 0.1].forEach((share, i) => {
      expect(Math.abs(shares[i]! - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 20_000));
    });
  });

  it("keeps copies of a text together", () => {
    const items = keys(50).flatMap((text) => [{ text }, { text }]);
    const { train, test } = splitByHash(items, ({ text }) => text, { validation: 0, test: 0.5 });
    expect(train.some(({ text }) => test.some((other) => other.text === text))).toBe(false);
  });

  it("splits otherwise with another seed", () => {
    expect(splitByHash(keys(100), self, { seed: 1 })).not.toEqual(splitByHash(keys(100), self));
  });

  it.each([
    [{ validation: -0.1 }, /validation: expected a number in \[0, 1\], got -0.1/],
    [{ validation: 0.6, test: 0.5 }, /test: expected a number in \[0, 0.4\], got 0.5/],
  ])("refuses %o", (options, message) => {
    expect(() => splitByHash([], self, options)).toThrow(message);
  });
});

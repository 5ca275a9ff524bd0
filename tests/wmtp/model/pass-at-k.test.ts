import fc from "fast-check";
import { expect, it } from "vitest";
import { passAtK } from "../../../src/lib/wmtp";
import { describeReference, referenceJson } from "../../support/reference";

it("is 1 - C(n - c, k) / C(n, k)", () => {
  expect(passAtK(20, 3, 1)).toBeCloseTo(0.15, 12);
  expect(passAtK(20, 3, 10)).toBeCloseTo(0.8947368421052632, 12);
  expect([passAtK(20, 0, 10), passAtK(5, 4, 2), passAtK(1, 1, 1)]).toEqual([0, 1, 1]);
});

describeReference("against the reference", () => {
  const { pass_at_k: reference } = referenceJson("ml/wmtp.json") as {
    readonly pass_at_k: { readonly cases: { n: number; c: number; k: number; v: number }[] };
  };
  it.each(reference.cases)("has pass@$k of $c right ones among $n", ({ n, c, k, v }) => {
    expect(passAtK(n, c, k)).toBeCloseTo(v, 12);
  });
});

it("is the chance that k draws without replacement meet a right one, and grows with c and k", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(8), fc.nat(8), (n, c, k) => {
      const [right, tries] = [Math.min(c, n), Math.min(k, n - 1) + 1];
      const subsets = Array.from({ length: 2 ** n }, (_, set) => set).filter((set) => ones(set) === tries);
      const meeting = subsets.filter((set) => (set & (2 ** right - 1)) !== 0);
      expect(passAtK(n, right, tries)).toBeCloseTo(meeting.length / subsets.length, 12);
    }),
  );
});

it("refuses more right ones or tries than were made", () => {
  expect(() => passAtK(5, 6, 1)).toThrow("c: expected a whole number in [0, 5], got 6");
  expect(() => passAtK(5, 1, 6)).toThrow("k: expected a whole number in [1, 5], got 6");
});

function ones(set: number): number {
  return set === 0 ? 0 : (set & 1) + ones(set >> 1);
}

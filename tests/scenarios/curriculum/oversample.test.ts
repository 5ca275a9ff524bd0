import fc from "fast-check";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { riskCurriculum } from "../../../src/lib/scenarios/curriculum";

it("shows every item once, and so many of the bad ones once more, whatever they are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (isBad, more) => {
        const shown = isBad.map(() => 0);
        for (const i of riskCurriculum(isBad, { more, stream: stream(1) })) shown[i]!++;
        const bad = isBad.filter(Boolean).length;
        expect(shown.every((times, i) => times === 1 || (times === 2 && isBad[i]))).toBe(true);
        expect(shown.filter((times) => times === 2)).toHaveLength(Math.round(more * bad));
      },
    ),
  );
});

it("repeats 30% of the bad ones as printed, others in each epoch, in another order", () => {
  const isBad = Array.from({ length: 100 }, (_, i) => i % 5 === 0);
  const epoch = (name: number): Int32Array => riskCurriculum(isBad, { stream: stream(1).split(name) });
  expect(epoch(0)).toHaveLength(106);
  expect(epoch(0)).toEqual(epoch(0));
  expect([...epoch(0)]).not.toEqual([...epoch(1)]);
  expect([...epoch(0)]).not.toEqual([...epoch(0)].sort((a, b) => a - b));
  expect(() => riskCurriculum(isBad, { more: 1.5, stream: stream(1) })).toThrow("more");
});

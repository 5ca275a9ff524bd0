import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { c2st } from "../../../src/lib/bayes/diagnostics/c2st";
import { drawsOf, scalarDraws } from "../../../src/lib/bayes/exact/draws";
import { gaussianLinear } from "../../../src/lib/bayes/exact/gaussian-linear";

const sample = (seed: number, shift = 0, scale = 1) =>
  scalarDraws(normals(stream(seed), 1000).map((z) => shift + scale * z));

/** Accuracy of the best possible rule, and sklearn's network on 1,000 draws each. */
const shifts = [
  { shift: 0, best: 0.5, peer: 0.5015 },
  { shift: 0.5, best: 0.5987063256829237, peer: 0.597 },
  { shift: 1, best: 0.6914624612740131, peer: 0.7055 },
  { shift: 2, best: 0.8413447460685429, peer: 0.855 },
];

describe.each(["perceptron", "quadratic"] as const)("c2st with the %s", (classifier) => {
  it.each(shifts)("comes near the best rule and its peer for a shift of $shift", async ({ shift, best, peer }) => {
    const { accuracy } = await c2st(sample(1), sample(2, shift), { stream: stream(3), classifier, steps: 100 });
    expect(Math.abs(accuracy - best)).toBeLessThan(0.03);
    expect(Math.abs(accuracy - peer)).toBeLessThan(0.03);
  });

  it("tells a posterior that is too narrow or too wide from the right one", async () => {
    for (const scale of [0.5, 2]) {
      const { accuracy } = await c2st(sample(1), sample(2, 0, scale), { stream: stream(3), classifier, steps: 100 });
      // The best rule reaches 0.66.
      expect(accuracy).toBeGreaterThan(0.62);
      expect(accuracy).toBeLessThan(0.69);
    }
  });
});

describe("c2st", () => {
  it("can't tell two samples of an exact posterior in ten dimensions apart, but sees a wider one", async () => {
    const task = gaussianLinear();
    const x = new Float64Array(10).fill(0.2);
    const [a, b] = [1, 2].map((seed) => task.drawPosterior(stream(seed), x, 1000));
    const options = { stream: stream(3), classifier: "quadratic" } as const;
    expect(Math.abs((await c2st(a!, b!, options)).accuracy - 0.5)).toBeLessThan(0.05);
    const wide = { ...b!, values: b!.values.map((value) => 0.1 + 1.4 * (value - 0.1)) };
    expect((await c2st(a!, wide, options)).accuracy).toBeGreaterThan(0.7);
  });

  it("refuses samples of unequal size or dimension", async () => {
    const options = { stream: stream(1) };
    await expect(c2st(scalarDraws([1, 2]), scalarDraws([1]), options)).rejects.toThrow(/b: expected 2 draws/);
    await expect(c2st(scalarDraws([1]), drawsOf([[1, 2]]), options)).rejects.toThrow(/1 numbers a draw, got 2/);
  });
});

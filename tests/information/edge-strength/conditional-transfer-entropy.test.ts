import { describe, expect, it } from "vitest";
import {
  conditionalMutualInformation,
  conditionalTransferEntropy,
  gaussianInformation,
  linearSeries,
  transferEntropy,
} from "../../../src/lib/information";
import { stream } from "../../../src/lib/random";

const series = linearSeries(
  stream(3),
  3000,
  ["x", "m", "y"],
  [
    { from: "x", to: "m", coefficient: 0.9 },
    { from: "m", to: "y", coefficient: 0.9 },
  ],
);
const [x, m, y] = [series["x"]!, series["m"]!, series["y"]!];

describe("conditional transfer entropy", () => {
  it("is I(y at t + 1; x at t - 1 | y at t, m at t), as written out", () => {
    const cut = (values: Float64Array, from: number): Float64Array => values.slice(from, values.length - 2 + from);
    const written = conditionalMutualInformation(cut(x, 0), cut(y, 2), [cut(y, 1), cut(m, 1)]).nats;
    expect(conditionalTransferEntropy(x, y, [m], { lag: 2 }).nats).toBe(written);
  });
  it("is near the Gaussian value where that is known, and near 0 given the mediator", () => {
    const cut = (values: Float64Array, from: number): Float64Array => values.slice(from, values.length - 2 + from);
    const truth = gaussianInformation(cut(x, 0), cut(y, 2), cut(y, 1));
    expect(truth).toBeGreaterThan(0.1);
    expect(Math.abs(transferEntropy(x, y, { lag: 2 }).nats - truth)).toBeLessThan(0.03);
    expect(Math.abs(conditionalTransferEntropy(x, y, [m], { lag: 2 }).nats)).toBeLessThan(0.03);
  });
  it("keeps a direct link, and equals transfer entropy without mediators", () => {
    expect(conditionalTransferEntropy(m, y, [x]).nats).toBeGreaterThan(0.2);
    expect(conditionalTransferEntropy(m, y, []).nats).toBe(transferEntropy(m, y).nats);
  });
  it("refuses series of unequal length and a mediator's past before the series", () => {
    expect(() => conditionalTransferEntropy(x, y, [m.slice(1)])).toThrow("mediators[0] has 2,999");
    expect(() => conditionalTransferEntropy(x, y, [m], { mediatorHistory: 2 })).toThrow(
      "mediatorHistory: expected a whole number in [1, 1], got 2",
    );
    expect(
      conditionalTransferEntropy(x.slice(0, 100), y.slice(0, 100), [m.slice(0, 100)], {
        mediatorHistory: 2,
        history: 2,
      }).samples,
    ).toBe(98);
  });
});

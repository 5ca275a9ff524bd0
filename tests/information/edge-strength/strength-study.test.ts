import { describe, expect, it } from "vitest";
import {
  gaussianTransferEntropy,
  linearSeries,
  linearTransferEntropy,
  strengthStudy,
} from "../../../src/lib/information";
import { stream } from "../../../src/lib/random";

describe("the exact transfer entropy of a linear link", () => {
  it.each([0.2, -0.6])("is what a long series shows, coefficient %d", (coefficient) => {
    const { x, y } = linearSeries(stream(1), 60_000, ["x", "y"], [{ from: "x", to: "y", coefficient }]) as Record<
      "x" | "y",
      Float64Array
    >;
    expect(Math.abs(gaussianTransferEntropy(x, y) - linearTransferEntropy(coefficient))).toBeLessThan(0.004);
  });
  it("is 0 without a link, and the same for both signs", () => {
    expect(linearTransferEntropy(0)).toBe(0);
    expect(linearTransferEntropy(-0.5)).toBe(linearTransferEntropy(0.5));
  });
});

describe("the study of strengths", () => {
  const done: number[] = [];
  const [run] = strengthStudy({
    stream: stream(2),
    runs: 1,
    samples: 800,
    permutations: 19,
    onRun: (count) => done.push(count),
  });
  it("ranks links by their coefficients, near the exact values", () => {
    expect(run!.rankCorrelation).toBeGreaterThan(0.8);
    for (const { coefficient, nats } of run!.links)
      expect(Math.abs(nats - linearTransferEntropy(coefficient))).toBeLessThan(0.08);
  });
  it("finds the indirect link, and not given its mediator", () => {
    expect(run!.indirect.p).toBe(1 / 20);
    expect(run!.givenMediator.p).toBeGreaterThan(0.05);
    expect(done).toEqual([1]);
  });
});

import { describe, expect, it } from "vitest";
import { lossAxis, printedRule, rateAxis } from "../../../../src/lib/training/search/figures/rate-axis";

describe("the axes of searches", () => {
  it("put rates on a logarithmic scale, free losses from zero, and mark 5.6e-5", () => {
    expect(rateAxis()).toMatchObject({ field: "rate", scale: { type: "log" } });
    expect(lossAxis("loss")).toMatchObject({ title: "loss", scale: { zero: false } });
    expect(printedRule()).toMatchObject({ data: { values: [{ rate: 5.6e-5 }] } });
  });
});

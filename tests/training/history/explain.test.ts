import { describe, expect, it } from "vitest";
import { blindBenthamAccuracy, explainHistory, parseHistory, readTargets, surdTarget } from "../../../src/lib/training";
import { describeCorpus } from "../../support/corpora";

describe("surdTarget", () => {
  it("is 0, 1, one less the variation of ten values, and regret", () => {
    expect(surdTarget({ regret: 0.7, bentham: [0.5, 0.5, 0.5, 0.5] })).toEqual([0, 1, 1, 0.7]);
    const [, , third] = surdTarget({ regret: 0.7, bentham: [0, 0, 1, 1] });
    expect(third).toBeCloseTo(1 - Math.sqrt(1 / 9) / 0.5, 12);
  });
});

describe("blindBenthamAccuracy", () => {
  it("gives six of ten values for nothing", () => {
    const targets = [0, 1].map((value) => ({ regret: 0, bentham: [value, value, value, value] }));
    expect(blindBenthamAccuracy(targets, 0.15)).toBeCloseTo(0.6 + 0.4 * 0.5, 12);
  });
});

const files = ["training/checkpoints_final/metrics_history.json", "docs/data/train_data/synthetic_data_full.csv"];

describeCorpus("red-heart-original", files, ([json, csv]) => {
  const history = parseHistory(json!);
  const targets = readTargets(csv!);

  it("are foretold by formulae that know no model", () => {
    for (const { metric, foretold, recorded } of explainHistory(history, targets)) {
      const reach = metric.startsWith("regret") ? 0.025 : metric.startsWith("SURD") ? 0.001 : 2e-5;
      expect(Math.abs(foretold - recorded), metric).toBeLessThan(reach);
    }
  });

  it("would credit a blind model with 89% of Bentham", () => {
    expect(blindBenthamAccuracy(targets, 0.15)).toBeCloseTo(0.895, 3);
  });
});

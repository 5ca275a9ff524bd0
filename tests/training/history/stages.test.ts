import { expect, it } from "vitest";
import { parseHistory, seriesOf, thresholdStages } from "../../../src/lib/training";
import { describeCorpus } from "../../support/corpora";

it("the stages follow each other without a gap, and tighten", () => {
  thresholdStages.slice(1).forEach(({ from, values, surd }, i) => {
    const before = thresholdStages[i]!;
    expect(from).toBe(before.to + 1);
    expect(values).toBeLessThan(before.values);
    expect(surd).toBeLessThan(before.surd);
  });
});

describeCorpus("red-heart-original", ["training/checkpoints_final/metrics_history.json"], ([json]) => {
  it("lose accuracy from one epoch to the next where a stage begins, while the loss goes on falling", () => {
    const history = parseHistory(json!);
    const [accuracy, loss] = ["regret_acc", "bentham_loss"].map((metric) => seriesOf(history, metric));
    for (const { from } of thresholdStages.slice(1)) {
      expect(accuracy![from - 1]).toBeLessThan(accuracy![from - 2]! - 0.03);
      expect(loss![from - 1]).toBeLessThan(loss![from - 2]!);
    }
  });
});

import { describe, expect, it } from "vitest";
import { epochsNotValidated, parseHistory, seriesOf } from "../../../src/lib/training";
import { describeCorpus } from "../../support/corpora";

const epoch = (number: number, metrics: Record<string, number>): object => ({ epoch: number, metrics });
const same = { train_loss: 2, val_loss: 2, train_acc: 0.5, val_acc: 0.5 };

describe("the recorded history", () => {
  it("is read epoch by epoch", () => {
    const history = parseHistory(JSON.stringify({ global: [epoch(1, { loss: 3 }), epoch(2, { loss: 1 })] }));
    expect(seriesOf(history, "loss")).toEqual([3, 1]);
    expect(() => seriesOf(history, "surd")).toThrow('epoch 1: expected a metric "surd"');
  });

  it("is refused in another shape", () => {
    expect(() => parseHistory('{"global": []}')).toThrow();
    expect(() => parseHistory('{"global": [{"epoch": 1, "metrics": {"loss": "low"}}]}')).toThrow();
  });

  it("counts an epoch as not validated only if loss and accuracy both equal those of training", () => {
    const global = [epoch(1, same), epoch(2, { ...same, val_loss: 2.1 }), epoch(3, { ...same, val_acc: 0.4 })];
    expect(epochsNotValidated(parseHistory(JSON.stringify({ global })))).toBe(1);
  });
});

describeCorpus("red-heart-original", ["training/checkpoints_final/metrics_history.json"], ([json]) => {
  it("hold 50 epochs of which none was validated", () => {
    const history = parseHistory(json!);
    expect(history.map(({ epoch: number }) => number)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(epochsNotValidated(history)).toBe(50);
  });

  it.each([
    ["loss", 0.16562, 0.12682],
    ["bentham_loss", 0.01973, 0.00059],
    ["regret_loss", 0.01922, 0.00038],
    ["surd_loss", 0.06508, 0.05119],
    ["total_grad_norm", 0.1589, 0.0192],
  ])("begin and end %s at %f and %f", (metric, first, last) => {
    const series = seriesOf(parseHistory(json!), metric);
    expect(series[0]).toBeCloseTo(first, 4);
    expect(series.at(-1)).toBeCloseTo(last, 4);
  });
});

import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { arrangeTask, arrangeTasks } from "../../../src/lib/wmtp/experiment/arrange";
import { gradeRows } from "../../../src/lib/wmtp/experiment/taught-critic";
import { markedWindows } from "../../../src/lib/wmtp/experiment/prepared";
import { scopeEachTest, withTensorCount } from "../../support/tensors";
import { length, smallTask } from "./support";

const without = {
  shape: { width: 16, layers: 1, heads: 2, length },
  reference: { steps: 40, batch: 8, rate: 0.01 },
  stream: stream(2),
};
const options = { ...without, critic: { steps: 5, batch: 8, rate: 3e-3, noise: 0.15 } };

describe("arrangeTask", () => {
  scopeEachTest();

  it("scores every training token by a reference model that finds noise harder than what noise has spared", () => {
    const { train, referenceLoss, explainedVariance } = arrangeTask(smallTask(), options);
    expect(train.referenceLosses).toHaveLength(64 * length);
    expect(train.referenceLosses!.filter((_, i) => i % length === 0).every((loss) => loss === 0)).toBe(true);
    expect(referenceLoss.replaced).toBeGreaterThan(referenceLoss.spared + 0.2);
    expect(train.values).toHaveLength(64 * length);
    const untaught = arrangeTask(smallTask(), { ...options, critic: { ...options.critic, steps: 0 } });
    expect(explainedVariance).not.toBe(untaught.explainedVariance);
    expect(train.values).not.toEqual(untaught.train.values);
    expect(train.referenceLosses).toEqual(untaught.train.referenceLosses);
  });

  it("has no values without a critic, gives the same scores again, and leaves no tensor", async () => {
    const first = arrangeTask(smallTask(), without);
    const { result, added } = await withTensorCount(() => arrangeTask(smallTask(), without));
    expect(added).toBe(0);
    expect(result.train.values).toBeUndefined();
    expect(result.train.referenceLosses).toEqual(first.train.referenceLosses);
  });
});

describe("arrangeTasks", () => {
  scopeEachTest();

  it("gives each seed a reference of its own, the one that it would have alone", () => {
    const short = { ...without, reference: { ...without.reference, steps: 5 } };
    const streams = [stream(2), stream(3)];
    const [first, second] = arrangeTasks([smallTask(), smallTask()], { ...short, streams });
    const alone = arrangeTask(smallTask(), { ...short, stream: stream(3) });
    expect(second!.referenceLoss.validation).toBeCloseTo(alone.referenceLoss.validation, 3);
    expect(Math.abs(first!.referenceLoss.validation - second!.referenceLoss.validation)).toBeGreaterThan(1e-3);
    expect(() => arrangeTasks([smallTask()], { ...short, streams })).toThrow(/streams\.length.*1.*2/);
  });
});

describe("gradeRows", () => {
  it("grades a window at its end by what noise has replaced, standardised by its binomial deviation", () => {
    const text = {
      ids: new Int32Array(8),
      important: new Uint8Array(8),
      corrupted: Uint8Array.of(0, 0, 0, 0, 1, 1, 0, 1),
    };
    const { rewards, rows } = gradeRows(markedWindows(text, 4), Int32Array.of(0, 1), 0.5);
    expect(rows).toBe(2);
    expect([...rewards]).toEqual([0, 0, 0, 2, 0, 0, 0, -1]);
  });
});

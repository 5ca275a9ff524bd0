import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { castTo, differentiate, float16, lossScaled, lossScaler, runToEnd, train } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { smallRun } from "../loop/small-run";
import { weightsOf } from "../support";

const batch = { indices: Int32Array.of(0), epoch: 0, step: 0 };

describeEachEngine("lossScaler", () => {
  it("doubles after an interval of finite steps, halves at an overflow and counts anew", () => {
    const scaler = lossScaler({ initial: 8, interval: 2 });
    const scales = [true, true, true, false, true, true].map((finite) => {
      scaler.update(finite);
      return scaler.scale;
    });
    expect(scales).toEqual([8, 16, 16, 8, 8, 16]);
    expect(scaler.skipped).toBe(1);
  });

  it("starts at 65,536 as torch's GradScaler, and refuses factors that don't grow or shrink", () => {
    expect(lossScaler().scale).toBe(65536);
    expect(() => lossScaler({ growth: 0.5 })).toThrow("growth: expected a number in [1, Infinity], got 0.5");
    expect(() => lossScaler({ backoff: 2 })).toThrow("backoff: expected a number in [5e-324, 1], got 2");
  });

  it("goes on from a saved state", () => {
    const [a, b] = [lossScaler({ interval: 3 }), lossScaler({ interval: 3 })];
    for (const finite of [false, true, true]) a.update(finite);
    b.restore(a.state());
    b.update(true);
    expect([b.scale, b.skipped]).toEqual([65536, 1]);
    a.dispose();
  });
});

describeEachEngine("lossScaled", () => {
  it("gives loss and gradients in their true size", () => {
    const weights = weightsOf({ w: [3, 5] });
    const loss = (): tf.Scalar => weights.get("w")!.square().sum().asScalar();
    const scaled = lossScaled(weights, lossScaler({ initial: 1024 }))(batch, loss, stream(1));
    const plain = differentiate(weights, loss);
    expect(scaled.loss.dataSync()).toEqual(plain.loss.dataSync());
    expect(scaled.gradients.get("w")!.dataSync()).toEqual(plain.gradients.get("w")!.dataSync());
  });

  it("leaves a step out at an overflow, shrinks the scale, and trains on", () => {
    const run = smallRun({ steps: 12 });
    const scaler = lossScaler({ initial: 2 ** 24 });
    const loss: typeof run.loss = (items, draws) => tf.tidy(() => castTo(run.loss(items, draws), float16).asScalar());
    const { events } = runToEnd(train({ ...run, loss, differentiate: lossScaled(run.weights, scaler) }));
    const updated = events.flatMap((event) => (event.kind === "step" ? [event.updated] : []));
    expect(updated[0]).toBe(false);
    expect(updated.at(-1)).toBe(true);
    expect(scaler.skipped).toBe(updated.filter((done) => !done).length);
    expect(scaler.scale).toBe(2 ** (24 - scaler.skipped));
  });

  it("leaves nothing but what it returns", async () => {
    const weights = weightsOf({ w: [3, 5] });
    const step = lossScaled(weights, lossScaler());
    await expectNoLeak(() => {
      const { loss, gradients } = step(batch, () => weights.get("w")!.sum().asScalar(), stream(1));
      return [loss, ...gradients.values()];
    });
  });
});

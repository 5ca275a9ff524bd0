import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { labelSmoothingLoss, rDropLoss } from "../../../src/lib/losses";
import { normals, stream } from "../../../src/lib/random";
import { laneLosses } from "../../../src/lib/training/ablation/objective";
import { describeEachEngine } from "../../support/engines";

const logitsOf = (name: string): tf.Tensor3D => tf.tensor3d([...normals(stream(4).split(name), 24)], [2, 4, 3]);
const lane = (logits: tf.Tensor3D, i: number): tf.Tensor => logits.slice([i], [1]).squeeze([0]);

describeEachEngine("the losses of lanes", () => {
  const labels = (): tf.Tensor2D => tf.tensor2d([0, 1, 2, 1, 2, 2, 0, 1], [2, 4], "int32");
  const own = (i: number): tf.Tensor => labels().slice([i], [1]).squeeze([0]);

  it("are each lane's own smoothed cross-entropy", () => {
    const logits = logitsOf("a");
    const [first, second] = laneLosses([logits], labels(), [{ smoothing: 0.1 }, {}]).dataSync();
    expect(first).toBeCloseTo(labelSmoothingLoss(lane(logits, 0), own(0), { smoothing: 0.1 }).dataSync()[0]!, 5);
    expect(second).toBeCloseTo(labelSmoothingLoss(lane(logits, 1), own(1), { smoothing: 0 }).dataSync()[0]!, 5);
  });

  it("are R-Drop as published for two passes, and its cross-entropies alone at α = 0", () => {
    const [a, b] = [logitsOf("a"), logitsOf("b")];
    const [first, second] = laneLosses([a, b], labels(), [{ alpha: 1 }, { alpha: 0 }]).dataSync();
    expect(first).toBeCloseTo(rDropLoss(lane(a, 0), lane(b, 0), own(0)).dataSync()[0]!, 5);
    expect(second).toBeCloseTo(rDropLoss(lane(a, 1), lane(b, 1), own(1), { alpha: 0 }).dataSync()[0]!, 5);
  });

  it("take plain cross-entropy where nothing is asked", () => {
    const zeros = tf.zeros<tf.Rank.R3>([2, 4, 3]);
    for (const loss of laneLosses([zeros], labels(), [{}, {}]).dataSync()) expect(loss).toBeCloseTo(Math.log(3), 5);
  });
});

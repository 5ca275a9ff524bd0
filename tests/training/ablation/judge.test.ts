import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { scoresOf } from "../../../src/lib/training/ablation/judge";
import { describeEachEngine } from "../../support/engines";

describeEachEngine("the scores of lanes", () => {
  it("are mean cross-entropy and the percentage of right answers, lane by lane", () => {
    const sure = [
      [9, -9],
      [-9, 9],
    ];
    const wrong = [
      [0, 0],
      [Math.log(3), 0],
    ];
    const [first, second] = scoresOf(tf.tensor3d([sure, wrong]), tf.tensor1d([0, 1], "int32"));
    expect(first!.accuracy).toBe(100);
    expect(first!.loss).toBeCloseTo(0, 5);
    expect(second!.accuracy).toBe(50);
    expect(second!.loss).toBeCloseTo((Math.log(2) + Math.log(4)) / 2, 5);
  });
});

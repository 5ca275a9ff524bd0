import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { trainTasks, type TaskSplits } from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";
import { smallSets } from "./small-sets";

let sets: TaskSplits;

describe("trainTasks", () => {
  beforeAll(async () => {
    await startEngine();
  });
  beforeEach(() => {
    tf.engine().startScope();
    sets = smallSets();
  });
  afterEach(() => {
    tf.engine().endScope();
  });

  it("trains to a lower loss than at the start, and leaves no tensor", async () => {
    const training = { stream: stream(1), steps: 40, rate: () => () => 0.01 };
    const { result, added } = await withTensorCount(() => trainTasks(sets, training));
    expect(result.test).toBeLessThan(0.9 * result.history.losses[0]!);
    expect(added).toBe(0);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { trainTasks, type TaskSplits } from "../../../src/lib/training";
import { scopeEachTest, withTensorCount } from "../../support/tensors";
import { smallSets } from "./small-sets";

let sets: TaskSplits;

describe("trainTasks", () => {
  scopeEachTest();
  beforeEach(() => {
    sets = smallSets();
  });

  it("trains to a lower loss than at the start, and leaves no tensor", async () => {
    const training = { stream: stream(1), steps: 40, rate: () => () => 0.01 };
    const { result, added } = await withTensorCount(() => trainTasks(sets, training));
    expect(result.test).toBeLessThan(0.9 * result.history.losses[0]!);
    expect(added).toBe(0);
  });
});

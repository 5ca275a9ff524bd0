import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { accumulationGap, printedBufferGap, syntheticTasks, taskTensors } from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";

const tasks = (): ReturnType<typeof taskTensors> =>
  taskTensors(syntheticTasks(stream("teacher"), 200, 12, stream("items")));

describe("the study of accumulation", () => {
  beforeAll(async () => {
    await startEngine();
  });

  it("finds accumulated gradients equal to one batch's to float error, a tail included, and leaves no tensor", async () => {
    const set = tasks();
    const { result, added } = await withTensorCount(() => accumulationGap(set, stream(1), 100, 32));
    expect(result).toBeGreaterThan(0);
    expect(result).toBeLessThan(1e-6);
    expect(added).toBe(0);
  });

  it("finds the first gradient in the printed buffer after the second step", async () => {
    const set = tasks();
    const { result, added } = await withTensorCount(() => printedBufferGap(set, stream(1), 32));
    expect(result).toBeGreaterThan(0.5);
    expect(added).toBe(0);
  });
});

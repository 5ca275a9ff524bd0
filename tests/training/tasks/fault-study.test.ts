import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { endsInOrder, faultStudy, type FaultRun } from "../../../src/lib/training";
import { withTensorCount } from "../../support/tensors";
import { smallSets } from "./small-sets";

const options = { stream: stream(1), steps: 20, every: 6, at: 10, rate: 0.01, batchSize: 32 };

describe("faultStudy", () => {
  let runs: FaultRun[];
  let added: number;
  beforeAll(async () => {
    await startEngine();
    const sets = smallSets();
    ({ result: runs, added } = await withTensorCount(() => faultStudy(sets, options)));
  });
  const ending = (injected: string): FaultRun => runs.find((run) => run.injected === injected)!;

  it("ends every run: what can be cured finishes, the rest stops in order; and leaves no tensor", () => {
    const stopped = runs.filter(({ end }) => end === "stopped in order").map(({ injected }) => injected);
    expect(stopped).toEqual(["no memory, for ever", "NaN loss, for ever", "crash"]);
    expect(ending("no memory, once")).toMatchObject({ faults: 1, lostSteps: 0, batch: 16, steps: 20 });
    expect(ending("NaN loss, once")).toMatchObject({ faults: 1, lostSteps: 4, rate: 0.5, steps: 20 });
    expect(added).toBe(0);
  });

  it("finds the printed handler trying for ever where a fault persists, and stopping at a crash", () => {
    expect(ending("no memory, for ever").printed).toMatchObject({ end: "still trying", calls: 1000, batchSize: 1 });
    expect(ending("NaN loss, once").printed.end).toBe("finished");
    expect(ending("crash").printed.end).toBe("orderly stop");
    expect((["oom", "nan", "unknown"] as const).map((part) => endsInOrder(runs, part))).toEqual([false, false, true]);
  });
});

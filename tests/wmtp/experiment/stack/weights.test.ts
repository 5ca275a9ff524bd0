import { describe, expect, it } from "vitest";
import { read } from "../../../../src/lib/engine";
import { allocate, disposeWeights } from "../../../../src/lib/model";
import { stream } from "../../../../src/lib/random";
import { laneWeights, stackWeights } from "../../../../src/lib/wmtp/experiment/stack/weights";
import { decoder } from "../../../../src/lib/wmtp/model";
import { expectNoLeak, scopeEachTest } from "../../../support/tensors";

const { blueprint } = decoder({ vocabulary: 5, context: 4, width: 4, layers: 1, heads: 2 });

describe("stackWeights", () => {
  scopeEachTest();

  it("starts each lane as a model of its own starts from the lane's stream", () => {
    const stacked = stackWeights(blueprint, [stream(1), stream(2)]);
    const second = laneWeights(blueprint, stacked, 1);
    const alone = allocate(blueprint, stream(2));
    for (const { name, shape } of blueprint) {
      expect(second.get(name)!.shape, name).toEqual([...shape]);
      expect([...read(second.get(name)!)], name).toEqual([...read(alone.get(name)!)]);
    }
  });

  it("keeps nothing but its variables, and refuses a stack without lanes", async () => {
    await expectNoLeak(() => {
      disposeWeights(stackWeights(blueprint, [stream(1)]));
    });
    expect(() => stackWeights(blueprint, [])).toThrow(/streams\.length.*1.*0/);
  });
});

import { describe, expect, it } from "vitest";
import { bySize, methodsTaskSizes, slmTaskSizes } from "../../../src/lib/model/ledger";

describe("sizes of the tasks", () => {
  it("of 001 are the module and a quarter of the task heads", () => {
    expect(slmTaskSizes()).toEqual({ emotion: 80e6, bentham: 75e6, regret: 65e6, surd: 70e6 });
  });

  it("rank regret last in 001 and first in 003", () => {
    expect(bySize(slmTaskSizes())).toEqual(["emotion", "bentham", "surd", "regret"]);
    expect(bySize(methodsTaskSizes())).toEqual(["regret", "emotion", "bentham", "surd"]);
  });
});

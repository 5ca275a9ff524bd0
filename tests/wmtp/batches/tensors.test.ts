import { expect, it } from "vitest";
import { windows, windowTensors } from "../../../src/lib/wmtp";
import { flat } from "../../losses/values";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("has one row a window, whole numbers, and a mask only where there is one", () => {
  const { ids, mask } = windowTensors(windows([1, 2, 3, 4], { length: 2 }));
  expect([ids.shape, ids.dtype, flat(ids), mask]).toEqual([[2, 2], "int32", [1, 2, 3, 4], undefined]);
  const masked = windowTensors(windows([1, 2, 3, 4], { length: 2, mask: [0, 1, 1, 5] }));
  expect([masked.mask?.dtype, flat(masked.mask)]).toEqual(["float32", [0, 1, 1, 1]]);
});

it("makes no tensors but those that it returns", async () => {
  await expectNoLeak(() => windowTensors(windows([1, 2, 3, 4], { length: 2, mask: [0, 1, 1, 0] })));
});

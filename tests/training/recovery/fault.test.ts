import { expect, it } from "vitest";
import { faultKind, NotFiniteError, OutOfMemoryError } from "../../../src/lib/training";

it.each([
  [new OutOfMemoryError("x"), "memory"],
  [new Error("OOM when allocating tensor with shape[8,8]"), "memory"],
  [new RangeError("Array buffer allocation failed"), "memory"],
  [new Error("Out of memory"), "memory"],
  [new NotFiniteError("loss: NaN"), "not finite"],
  [new Error("a room with a ZOOM call"), "unknown"],
  ["no error at all", "unknown"],
])("faultKind takes %s for %s", (error, kind) => {
  expect(faultKind(error)).toBe(kind);
});

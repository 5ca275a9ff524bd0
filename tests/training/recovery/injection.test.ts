import { expect, it } from "vitest";
import { OutOfMemoryError } from "../../../src/lib/training";
import { injector } from "../../../src/lib/training/recovery/injection";

it("injects a fault from its step on, as often as it was told", () => {
  const inject = injector([{ kind: "nan loss", step: 2, times: 2 }]);
  expect([0, 1, 2, 2, 2].map((step) => inject(step, 8))).toEqual([
    undefined,
    undefined,
    "nan loss",
    "nan loss",
    undefined,
  ]);
});

it("throws for lack of memory only while the batch is larger, and for a crash", () => {
  const inject = injector([{ kind: "memory", step: 0, times: Infinity, aboveBatch: 4 }]);
  expect(() => inject(0, 8)).toThrow(OutOfMemoryError);
  expect(inject(1, 4)).toBeUndefined();
  expect(() => injector([{ kind: "crash", step: 0 }])(0, 8)).toThrow("injected: crash");
});

it("refuses an impossible step or number of times", () => {
  expect(() => injector([{ kind: "crash", step: -1 }])).toThrow("fault.step: expected");
  expect(() => injector([{ kind: "crash", step: 0, times: 0 }])).toThrow("fault.times: expected");
});

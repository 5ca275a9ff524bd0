import { expect, it } from "vitest";
import { headMetrics } from "../../../src/lib/wmtp/metrics";

it("headMetrics names the loss of each head", () => {
  expect(headMetrics([2.5, 3])).toEqual({ "train/ce_head_0": 2.5, "train/ce_head_1": 3 });
  expect(headMetrics([2.5], "validation")).toEqual({ "validation/ce_head_0": 2.5 });
});

it("headMetrics leaves out a head that had nothing to predict", () => {
  expect(headMetrics([2, NaN])).toEqual({ "train/ce_head_0": 2 });
});

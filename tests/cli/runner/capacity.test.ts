import { expect, it } from "vitest";
import { kernelCapacity } from "../../../src/cli/runner/capacity";

it.each([
  [8, 64, 8],
  [8, 4, 2],
  [2, 0.1, 1],
])("kernelCapacity: %i cores and %d GiB free carry %i kernels", (cores, gibibytes, kernels) => {
  expect(kernelCapacity(cores, gibibytes * 2 ** 30)).toBe(kernels);
});

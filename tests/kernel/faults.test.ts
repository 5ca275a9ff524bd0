import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KernelClient } from "./client";
import { faults } from "./faults";

// Each row is observed on stock tslab too, where the fault must show: so no row can pass by accident.
describe.each(["stock", "ours"] as const)("%s", (kind) => {
  let kernel: KernelClient;
  beforeAll(async () => {
    kernel = await KernelClient.start(kind);
  }, 60_000);
  afterAll(() => kernel.stop());
  // Stock tslab skips what comes within 200 ms of a failure: one row must not spoil the next.
  beforeEach(() => new Promise((resolve) => setTimeout(resolve, kind === "stock" ? 250 : 0)));

  it.each(faults)(`$fault${kind === "stock" ? " (not so)" : ""}`, async ({ observe, [kind]: seen }) => {
    expect(await observe(kernel)).toEqual(seen);
  });
});

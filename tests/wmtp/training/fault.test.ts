import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { memoryCheckpoints, NotFiniteError } from "../../../src/lib/training";
import { batches, LanguageModelFault } from "../../../src/lib/wmtp";
import { lastGoodOf } from "../../../src/lib/wmtp/training/fault";

const batch = batches({ ids: Int32Array.from({ length: 40 }), length: 4, batch: 2, stream: stream(1) }).at(6);

it("says which step failed and why, on which windows, and what the run can go back to", () => {
  const cause = new NotFiniteError("loss: expected a finite number, got NaN");
  const fault = new LanguageModelFault(cause, batch, { step: 4, place: "step-4.bin" });
  expect(fault.message).toBe(
    `step 7: ${cause.message} (batch 6, windows at ${batch.starts.join(", ")}; last good checkpoint: step-4.bin, after step 4)`,
  );
  expect([fault.step, fault.starts, fault.cause]).toEqual([7, batch.starts, cause]);
});

it("says so where nothing was saved", () => {
  expect(lastGoodOf(memoryCheckpoints())).toBeUndefined();
  expect(new LanguageModelFault("stopped", batch, undefined).message).toMatch(
    /^step 7: stopped .* checkpoint: none\)$/,
  );
});

import { expect, it } from "vitest";
import { alignedProblem } from "../../../src/lib/information/surd/problem";
import { shiftedInformation } from "../../../src/lib/information/surd/shuffle";
import { stream } from "../../../src/lib/random";

it("a shift takes a slow signal off its copy: nothing overlaps that is shorter than a twentieth of the samples", () => {
  const pulse = Float64Array.from({ length: 200 }, (_, i) => (i >= 100 && i < 110 ? 1 : 0));
  const problem = alignedProblem(pulse, [pulse], { bins: 2 });
  for (let run = 0; run < 100; run++) {
    // Two pulses that never meet exclude each other, log2(.95 / .9025) and less.
    expect(shiftedInformation(problem, 1, stream(run)).information).toBeLessThan(0.01);
  }
});

import { describe, expect, it } from "vitest";
import { marginal, pmfOfSamples, requirePmf } from "../../src/lib/information/joint-pmf";

describe("requirePmf", () => {
  it("adds up repeated outcomes and leaves out impossible ones", () => {
    const pmf = requirePmf("test", {
      outcomes: [
        [0, 1],
        [2, 2],
        [0, 1],
      ],
      probabilities: [0.25, 0, 0.75],
    });
    expect(pmf).toEqual({ outcomes: [[0, 1]], probabilities: Float64Array.of(1) });
  });

  it("refuses symbols that aren't whole", () => {
    expect(() => requirePmf("test", { outcomes: [[0.5]], probabilities: [1] })).toThrow(
      /outcomes\[0\]: expected a whole/,
    );
  });
});

describe("marginal", () => {
  it("numbers joint values in order of occurrence; no columns are one value", () => {
    const pmf = {
      outcomes: [
        [0, 1],
        [1, 1],
        [0, 0],
      ],
      probabilities: [0.5, 0.25, 0.25],
    };
    expect(marginal(pmf, [0])).toEqual({ value: Int32Array.of(0, 1, 0), p: Float64Array.of(0.75, 0.25) });
    expect(marginal(pmf, [])).toEqual({ value: Int32Array.of(0, 0, 0), p: Float64Array.of(1) });
  });
});

describe("pmfOfSamples", () => {
  it("counts joint symbols", () => {
    const { outcomes, probabilities } = pmfOfSamples([
      [0, 0, 1, 1],
      [7, 7, 7, 8],
    ]);
    expect(outcomes).toEqual([
      [0, 7],
      [1, 7],
      [1, 8],
    ]);
    expect([...Array.from(probabilities)]).toEqual([0.5, 0.25, 0.25]);
  });

  it("cuts equal steps whose last one is closed; a constant has one", () => {
    const { outcomes } = pmfOfSamples(
      [
        [0, 0.49, 0.5, 1],
        [3, 3, 3, 3],
      ],
      2,
    );
    expect(outcomes).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it.each([
    [[[]], undefined, /at least 1 sample, got 0/],
    [[], undefined, /at least 1 sample, got 0/],
    [[[1, 2], [1]], undefined, /columns\[0\] has 2 samples, columns\[1\] has 1/],
    [[[0.5]], undefined, /columns\[0\]\[0\]: expected a whole number/],
    [[[NaN]], 3, /columns\[0\]: expected finite/],
    [[[1, 2]], 0, /bins: expected a whole number/],
  ])("refuses %o with %o bins", (columns, bins, message) => {
    expect(() => pmfOfSamples(columns, bins)).toThrow(message);
  });
});

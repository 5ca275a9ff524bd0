import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatResults, parseJson, type Results } from "../../../src/lib/notebook/results/results";

const empty: Results = {
  notebook: "17-surd-pid-ksg",
  profile: "paper",
  parameters: {},
  engine: "native",
  provenance: { commit: "c0ffee", dirty: false, lockfile: "10cf11e", data: {} },
  figures: [],
  claims: [],
};

describe("formatResults", () => {
  it("writes JSON of two spaces with a newline at its end", () => {
    expect(formatResults(empty)).toMatch(/^\{\n {2}"notebook": "17-surd-pid-ksg",[^]*\}\n$/);
  });

  it("keeps every number, NaN and the infinities too", () => {
    const number = fc.double().map((value) => (value === 0 ? 0 : value));
    fc.assert(
      fc.property(fc.array(number), (values) => {
        const text = formatResults({ ...empty, parameters: { values } });
        expect(parseJson(text)).toEqual({ ...empty, parameters: { values } });
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { formatResults, type Results } from "../../../src/lib/notebook/results/results";
import { parseResults } from "../../../src/lib/notebook/results/results-schema";

const hash = "a".repeat(64);
const results: Results = {
  notebook: "17-surd-pid-ksg",
  profile: "paper",
  seed: 1,
  parameters: { seed: 1, correlations: [0, 0.3] },
  engine: "native",
  provenance: { commit: "c0ffee", dirty: true, lockfile: hash, fingerprint: "2.16", data: { sachs: hash } },
  figures: [
    {
      id: "a",
      library: "plotly",
      static: "missing: x",
      spec: hash,
      caption: "A caption.",
      alt: "An alt text.",
      cell: 3,
    },
  ],
  claims: [
    {
      id: "003-E11",
      measured: { a: NaN, b: -Infinity, c: [1] },
      interval: [0, 1],
      confidence: 0.95,
      runs: 10,
      unit: "nats",
      parts: { n: 2000 },
      testable: false,
      verdict: "partly",
      reason: "So.",
      cell: 4,
    },
  ],
};

describe("parseResults", () => {
  it("gives back what formatResults wrote, NaN and the infinities too", () => {
    expect(parseResults(formatResults(results), "results.json")).toEqual(results);
  });

  it("names the file and each field that is amiss", () => {
    const broken = formatResults({ ...results, engine: 1, extra: true } as unknown as Results);
    expect(() => parseResults(broken, "x/results.json")).toThrow(/x\/results\.json: engine: [^]*extra/);
    expect(() => parseResults("{", "x/results.json")).toThrow(/^x\/results\.json: /);
  });

  it("refuses a verdict that is none", () => {
    const claims = [{ ...results.claims[0], verdict: "true" }];
    expect(() => parseResults(formatResults({ ...results, claims } as unknown as Results), "r")).toThrow(
      "claims.0.verdict",
    );
  });
});

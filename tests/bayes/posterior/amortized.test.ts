import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { priorOf, scalarDraws } from "../../../src/lib/bayes/exact";
import { amortizedPosterior, type AmortizedPosterior, type DataSets } from "../../../src/lib/bayes/posterior/amortized";
import { couplingFlow } from "../../../src/lib/bayes/posterior/flow";
import { mixtureDensity } from "../../../src/lib/bayes/posterior/mixture";
import { summaryNetwork } from "../../../src/lib/bayes/posterior/summary";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const prior = priorOf({ noise: { kind: "log-normal", location: -1, scale: 0.7 } });
const data: DataSets = { count: 3, size: 4, features: 1, values: Float32Array.from(normals(stream(1), 12)) };
const make = (): AmortizedPosterior =>
  amortizedPosterior({
    prior,
    summary: summaryNetwork("summary", { features: 1, width: 8, summaries: 4 }),
    density: mixtureDensity("density", { dimension: 1, context: 4, width: 8 }),
    stream: stream(2),
  });

describe("amortizedPosterior", () => {
  it("draws positive numbers for a positive parameter, trained or not", () => {
    const draws = make().draw(stream(3), data, 500);
    expect(draws).toHaveLength(3);
    for (const { values, count, dimension } of draws) {
      expect([count, dimension]).toEqual([500, 1]);
      expect(Math.min(...values)).toBeGreaterThan(0);
    }
  });

  it("is a density of the parameter itself: it integrates to 1 over the positive numbers", () => {
    const posterior = make();
    const one = { ...data, count: 1, values: data.values.slice(0, 4) };
    let mass = 0;
    // Even steps of the logarithm, each of width theta d(log theta).
    const cells = Float64Array.from({ length: 4000 }, (_, i) => Math.exp(-12 + (20 * (i + 0.5)) / 4000));
    const sets = { ...one, count: 4000, values: Float32Array.from({ length: 16_000 }, (_, i) => one.values[i % 4]!) };
    posterior.logDensity(scalarDraws(cells), sets).forEach((log, i) => {
      mass += Math.exp(log) * cells[i]! * (20 / 4000);
    });
    expect(mass).toBeCloseTo(1, 3);
  });

  it("draws the same again from the same stream, and leaves no tensor", async () => {
    const posterior = make();
    expect(posterior.draw(stream(1), data, 5)).toEqual(posterior.draw(stream(1), data, 5));
    await expectNoLeak(() => posterior.draw(stream(1), data, 5));
    await expectNoLeak(() => posterior.logDensity(scalarDraws([1, 2, 3]), data));
  });

  it.each([
    [(p: AmortizedPosterior) => p.logDensity(scalarDraws([1, -2, 3]), data), /theta: noise: .*got -2/],
    [(p: AmortizedPosterior) => p.draw(stream(1), { ...data, count: 0 }, 5), /data\.count: .*got 0/],
    [(p: AmortizedPosterior) => p.draw(stream(1), { ...data, features: 2 }, 5), /data\.features: .*got 2/],
    [(p: AmortizedPosterior) => p.draw(stream(1), { ...data, count: 4 }, 5), /data\.values\.length: .*got 12/],
  ])("refuses data of another shape and a theta outside of the prior %#", (use, message) => {
    expect(() => use(make())).toThrow(message);
  });

  it("refuses parts that don't fit together", () => {
    const parts = {
      prior,
      summary: summaryNetwork("s", { features: 1, summaries: 3 }),
      density: couplingFlow("d", { dimension: 2, context: 3 }),
      stream: stream(1),
    };
    expect(() => amortizedPosterior(parts)).toThrow(/density\.dimension: .*\[1, 1\], got 2/);
    const other = couplingFlow("d", { dimension: 1, context: 4 });
    expect(() => amortizedPosterior({ ...parts, density: other })).toThrow(/density\.context: .*\[3, 3\], got 4/);
  });
});

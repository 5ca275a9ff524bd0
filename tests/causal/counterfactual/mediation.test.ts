import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlledDirectEffect, enumerateCases, mediation } from "../../../src/lib/causal/counterfactual";
import { causalGraph } from "../../../src/lib/causal/graph";
import { drawExogenous, linearScm } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { distributions, mediationModel } from "./support";

const question = { cause: "x", effect: "y", mediators: ["m"] };
const chance = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const grid = fc.array(fc.array(chance, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
const tables = fc.record({
  pu: distributions(3),
  px: chance,
  fm: grid,
  fy: fc.array(grid, { minLength: 2, maxLength: 2 }),
});
const weights = fc.double({ min: -3, max: 3, noNaN: true });

describe("mediation", () => {
  it("splits the total effect into the natural direct and the total indirect one, whatever the model", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const scm = mediationModel(table);
        const cases = enumerateCases(scm);
        const there = mediation(scm, cases, question);
        expect(there.naturalDirect + there.totalIndirect).toBeCloseTo(there.total, 12);
        const back = mediation(scm, cases, { ...question, from: 1, to: 0 });
        expect(back.total).toBeCloseTo(-there.total, 12);
        expect(there.total).toBeCloseTo(there.naturalDirect - back.naturalIndirect, 12);
      }),
      { numRuns: 30 },
    );
  });

  it("is the mediation formula where nothing hidden acts on mediator and effect", () => {
    fc.assert(
      fc.property(chance, grid, grid, (px, fm, fy) => {
        const [m, y] = [fm.map((row) => row[0]!), [fy[0]!.slice(0, 2), fy[1]!.slice(0, 2)]];
        const scm = mediationModel({ pu: [1], px, fm: m.map((p) => [p]), fy: y.map((row) => row.map((p) => [p])) });
        const found = mediation(scm, enumerateCases(scm), question);
        const mean = (x: number, mx: number): number => y[x]![1]! * m[mx]! + y[x]![0]! * (1 - m[mx]!);
        expect(found.naturalDirect).toBeCloseTo(mean(1, 0) - mean(0, 0), 12);
        expect(found.naturalIndirect).toBeCloseTo(mean(0, 1) - mean(0, 0), 12);
        expect(found.total).toBeCloseTo(mean(1, 1) - mean(0, 0), 12);
      }),
      { numRuns: 30 },
    );
  });

  it("gives products and weights of a linear model from one drawn case, and both kinds of indirect effect alike", () => {
    fc.assert(
      fc.property(weights, weights, weights, fc.integer(), (xm, my, xy, seed) => {
        const scm = linearScm(
          causalGraph(
            ["x", "m", "y"],
            [
              ["x", "m", xm],
              ["m", "y", my],
              ["x", "y", xy],
            ],
          ),
        );
        const found = mediation(scm, drawExogenous(scm, stream(seed), 1), question);
        expect(found.naturalDirect).toBeCloseTo(xy, 9);
        expect(found.naturalIndirect).toBeCloseTo(xm * my, 9);
        expect(found.totalIndirect).toBeCloseTo(xm * my, 9);
        expect(found.total).toBeCloseTo(xy + xm * my, 9);
      }),
    );
  });

  it("refuses no mediator, an end as mediator and an unknown node", () => {
    const scm = linearScm(
      causalGraph(
        ["x", "m", "y"],
        [
          ["x", "m"],
          ["m", "y"],
        ],
      ),
    );
    const cases = drawExogenous(scm, stream(1), 1);
    const ask = (mediators: string[]) => () => mediation(scm, cases, { ...question, mediators });
    expect(ask([])).toThrow("mediators: expected at least one node, got none");
    expect(ask(["x"])).toThrow('mediators: expected nodes between cause and effect, got "x"');
    expect(ask(["q"])).toThrow("mediators: expected nodes of the graph (x, m, y), got 'q'");
  });
});

describe("controlledDirectEffect", () => {
  it("is the average over the hidden cause of what x changes at that mediator", () => {
    fc.assert(
      fc.property(tables, fc.nat(1), (table, m) => {
        const scm = mediationModel(table);
        const expected = table.pu.reduce((sum, p, u) => sum + p * (table.fy[1]![m]![u]! - table.fy[0]![m]![u]!), 0);
        const found = controlledDirectEffect(scm, enumerateCases(scm), { cause: "x", effect: "y" }, { m });
        expect(found).toBeCloseTo(expected, 12);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses to hold nothing, and to hold the effect", () => {
    const scm = linearScm(
      causalGraph(
        ["x", "m", "y"],
        [
          ["x", "m"],
          ["m", "y"],
        ],
      ),
    );
    const cases = drawExogenous(scm, stream(1), 1);
    const contrast = { cause: "x", effect: "y" };
    expect(() => controlledDirectEffect(scm, cases, contrast, {})).toThrow(
      "held: expected at least one node to set, got none",
    );
    expect(() => controlledDirectEffect(scm, cases, contrast, { y: 1 })).toThrow('got "y"');
  });
});

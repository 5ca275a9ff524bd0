import { expect, it } from "vitest";
import {
  abductLinear,
  causationBounds,
  controlledDirectEffect,
  counterfactual,
  effectOnTreated,
  enumerateCases,
  mediation,
  probabilityOfNecessity,
  probabilityOfNecessityAndSufficiency,
  probabilityOfSufficiency,
  type Bounds,
} from "../../../src/lib/causal/counterfactual";
import { causalGraph } from "../../../src/lib/causal/graph";
import { discreteScm, intervene, linearScm, solve, type DiscreteScm } from "../../../src/lib/causal/scm";
import { describeReference, referenceJson } from "../../support/reference";
import { mediationModel, responseTypes, type MediationTables } from "./support";

interface LinearCase {
  readonly evidence: Readonly<Record<string, number>>;
  readonly abducted: Readonly<Record<string, number>>;
  readonly counterfactual: Readonly<Record<string, number>>;
}
interface SquadCase {
  readonly p: number;
  readonly q: number;
  readonly value: number;
  readonly also: Readonly<Record<string, number>>;
}
interface ResponseCase {
  readonly P_ux_type: number[][];
  readonly P_xy: [[number, number], [number, number]];
  readonly P_y1_do_x: [number, number];
  readonly PN: number;
  readonly PS: number;
  readonly PNS: number;
  readonly ETT: number;
  readonly bounds: { readonly PN: Bounds; readonly PS: Bounds; readonly PNS: Bounds };
}
interface MediationCase extends MediationTables {
  readonly TE: number;
  readonly NDE: number;
  readonly NIE: number;
  readonly CDE_m0: number;
  readonly CDE_m1: number;
}

function chanceOf(scm: DiscreteScm, node: string): number {
  const cases = enumerateCases(scm);
  const column = solve(scm, cases).columns[scm.graph.nodes().indexOf(node)]!;
  return cases.probabilities.reduce((sum, p, row) => sum + p * column[row]!, 0);
}

describeReference("every case of do/counterfactual_cases.json", () => {
  const all = referenceJson("do/counterfactual_cases.json") as { readonly name: string }[];
  const named = (start: string): unknown[] => all.filter(({ name }) => name.startsWith(start));

  it("holds the eight cases that are checked here", () => {
    const kinds = ["linear", "firing_squad", "response_types", "mediation"];
    expect(kinds.map((kind) => named(kind).length)).toEqual([1, 2, 3, 2]);
    expect(all).toHaveLength(8);
  });

  it.each(named("linear") as LinearCase[])("abducts and predicts the linear encouragement model", (reference) => {
    const graph = causalGraph(
      ["X", "H", "Y"],
      [
        ["X", "H", 0.5],
        ["X", "Y", 0.7],
        ["H", "Y", 0.4],
      ],
    );
    const scm = linearScm(graph);
    const { means, order } = abductLinear(scm, reference.evidence);
    expect(order).toEqual(["X", "H", "Y"]);
    Object.values(reference.abducted).forEach((value, i) => {
      expect(means[i]).toBeCloseTo(value, 12);
    });
    const worlds: Record<string, Record<string, number>> = {
      "Y|H:=2": { H: 2 },
      "Y|X:=0": { X: 0 },
      "Y|X:=1,H:=0": { X: 1, H: 0 },
    };
    for (const [question, value] of Object.entries(reference.counterfactual)) {
      const answer = counterfactual(scm, { evidence: reference.evidence, intervention: worlds[question]! });
      expect(answer.expectation("Y"), question).toBeCloseTo(value, 12);
      expect(answer.deviation("Y")).toBeLessThan(1e-7);
    }
  });

  it.each(named("firing_squad") as SquadCase[])(
    "asks the firing squad with p = $p and q = $q",
    ({ p, q, value, also }) => {
      const graph = causalGraph(
        ["C", "W", "A", "B", "D"],
        [
          ["C", "A"],
          ["W", "A"],
          ["C", "B"],
          ["A", "D"],
          ["B", "D"],
        ],
      );
      const or = (_: number, ...inputs: number[]): number => Math.max(...inputs);
      const scm = discreteScm(graph, {
        C: { table: [[1 - p, p]] },
        W: { table: [[1 - q, q]] },
        A: { states: 2, noise: [1], value: or },
        B: { states: 2, noise: [1], value: or },
        D: { states: 2, noise: [1], value: or },
      });
      const answer = counterfactual(scm, { evidence: { D: 1 }, intervention: { A: 0 } });
      expect(answer.probability({ D: 0 })).toBeCloseTo(value, 12);
      expect(answer.probability({ D: 1 })).toBeCloseTo(also["P(D_{A:=0}=1|D=1)"]!, 12);
      expect(answer.probability({ C: 1 })).toBeCloseTo(also["P(C=1|D=1)"]!, 12);
      expect(chanceOf(intervene(scm, { A: 0 }), "D")).toBeCloseTo(also["P(D=1|do(A=0))"]!, 12);
    },
  );

  it.each(named("response_types") as ResponseCase[])("computes PN, PS, PNS, ETT and their bounds", (reference) => {
    const scm = responseTypes(reference.P_ux_type.flat());
    const cases = enumerateCases(scm);
    const question = { cause: "x", effect: "y" };
    expect(probabilityOfNecessity(scm, cases, question)).toBeCloseTo(reference.PN, 12);
    expect(probabilityOfSufficiency(scm, cases, question)).toBeCloseTo(reference.PS, 12);
    expect(probabilityOfNecessityAndSufficiency(scm, cases, question)).toBeCloseTo(reference.PNS, 12);
    expect(effectOnTreated(scm, cases, question)).toBeCloseTo(reference.ETT, 12);
    reference.P_y1_do_x.forEach((chance, x) => {
      expect(chanceOf(intervene(scm, { x }), "y")).toBeCloseTo(chance, 12);
    });
    const bounds = causationBounds({ joint: reference.P_xy, experimental: reference.P_y1_do_x });
    for (const name of ["PN", "PS", "PNS"] as const) {
      const found = bounds[name.toLowerCase() as "pn" | "ps" | "pns"];
      reference.bounds[name].forEach((end, i) => {
        expect(found[i], `${name} ${i}`).toBeCloseTo(end, 12);
      });
    }
  });

  it.each(named("mediation") as MediationCase[])(
    "splits an effect with a hidden cause of mediator and effect",
    (reference) => {
      const scm = mediationModel(reference);
      const cases = enumerateCases(scm);
      const effects = mediation(scm, cases, { cause: "x", effect: "y", mediators: ["m"] });
      expect(effects.total).toBeCloseTo(reference.TE, 12);
      expect(effects.naturalDirect).toBeCloseTo(reference.NDE, 12);
      expect(effects.naturalIndirect).toBeCloseTo(reference.NIE, 12);
      [reference.CDE_m0, reference.CDE_m1].forEach((effect, m) => {
        expect(controlledDirectEffect(scm, cases, { cause: "x", effect: "y" }, { m })).toBeCloseTo(effect, 12);
      });
    },
  );
});

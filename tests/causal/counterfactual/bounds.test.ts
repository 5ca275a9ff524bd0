import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  causationBounds,
  enumerateCases,
  monotoneCausation,
  probabilityOfNecessity,
  probabilityOfNecessityAndSufficiency,
  probabilityOfSufficiency,
  type CausationEvidence,
} from "../../../src/lib/causal/counterfactual";
import { distributions, responseTypes } from "./support";

/** What studies of a population of response types would show; see `responseTypes`. */
function evidenceOf(joint: readonly number[]): Required<CausationEvidence> {
  const at = (x: number, type: number): number => joint[4 * x + type]!;
  return {
    joint: [
      [at(0, 0) + at(0, 1), at(0, 2) + at(0, 3)],
      [at(1, 0) + at(1, 2), at(1, 1) + at(1, 3)],
    ],
    experimental: [at(0, 2) + at(0, 3) + at(1, 2) + at(1, 3), at(0, 1) + at(0, 3) + at(1, 1) + at(1, 3)],
  };
}

function truth(joint: readonly number[]) {
  const scm = responseTypes(joint);
  const cases = enumerateCases(scm);
  const question = { cause: "x", effect: "y" };
  return {
    pns: probabilityOfNecessityAndSufficiency(scm, cases, question),
    pn: probabilityOfNecessity(scm, cases, question),
    ps: probabilityOfSufficiency(scm, cases, question),
  };
}

const kinds = ["pns", "pn", "ps"] as const;

describe("causationBounds", () => {
  it("hold for every model of cause and effect, with experiments and without, and narrow with them", () => {
    fc.assert(
      fc.property(distributions(8), (joint) => {
        const evidence = evidenceOf(joint);
        const values = truth(joint);
        const wide = causationBounds({ joint: evidence.joint });
        const narrow = causationBounds(evidence);
        for (const kind of kinds) {
          expect(values[kind]).toBeGreaterThanOrEqual(narrow[kind][0] - 1e-12);
          expect(values[kind]).toBeLessThanOrEqual(narrow[kind][1] + 1e-12);
          expect(narrow[kind][0]).toBeGreaterThanOrEqual(wide[kind][0] - 1e-12);
          expect(narrow[kind][1]).toBeLessThanOrEqual(wide[kind][1] + 1e-12);
        }
      }),
    );
  });

  it("are reached: without hurt ones PNS is its lower bound, and without helped ones it is 0", () => {
    fc.assert(
      fc.property(distributions(6), ([a, b, c, d, e, f]) => {
        const none = [a!, b!, 0, c!, d!, e!, 0, f!];
        expect(truth(none).pns).toBeCloseTo(causationBounds(evidenceOf(none)).pns[0], 12);
        const hurt = [a!, 0, b!, c!, d!, 0, e!, f!];
        expect(causationBounds(evidenceOf(hurt)).pns[0]).toBe(0);
        expect(truth(hurt).pns).toBe(0);
      }),
    );
  });

  it("leave PN and PS open where their condition never occurs", () => {
    const bounds = causationBounds({
      joint: [
        [0, 0.5],
        [0.5, 0],
      ],
      experimental: [0.7, 0.2],
    });
    expect(bounds.pn).toEqual([0, 1]);
    expect(bounds.ps).toEqual([0, 1]);
  });

  it("refuse probabilities that do not sum to one, and experiments that contradict the observations", () => {
    const joint = [
      [0.25, 0.25],
      [0.25, 0.25],
    ] as const;
    expect(() =>
      causationBounds({
        joint: [
          [0.5, 0.5],
          [0.5, 0],
        ],
      }),
    ).toThrow("joint: expected probabilities that sum to 1");
    expect(() => causationBounds({ joint, experimental: [0.1, 0.5] })).toThrow(
      "experimental[0]: expected a number in [0.2499",
    );
    expect(() => causationBounds({ joint, experimental: [0.5, 0.9] })).toThrow("experimental[1]: expected a number");
  });
});

describe("monotoneCausation", () => {
  it("is exact for every model without hurt ones", () => {
    fc.assert(
      fc.property(distributions(6), ([a, b, c, d, e, f]) => {
        const joint = [a!, b!, 0, c!, d!, e!, 0, f!];
        const points = monotoneCausation(evidenceOf(joint));
        const values = truth(joint);
        for (const kind of kinds) expect(points[kind]).toBeCloseTo(values[kind], 10);
      }),
    );
  });

  it("refuses data that show the cause preventing the effect", () => {
    const evidence = {
      joint: [
        [0.1, 0.4],
        [0.4, 0.1],
      ],
      experimental: [0.7, 0.2],
    } as const;
    expect(() => monotoneCausation(evidence)).toThrow("pns under monotonicity: expected a number");
  });
});

it("says of what PN and PS would be a share of nothing", () => {
  const never: CausationEvidence["joint"] = [
    [0.5, 0],
    [0.5, 0],
  ];
  expect(() => monotoneCausation({ joint: never, experimental: [0, 0] })).toThrow("joint: expected cases with cause");
});

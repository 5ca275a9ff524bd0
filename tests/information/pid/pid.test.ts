import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pmfInformation } from "../../../src/lib/information/entropy";
import { gates } from "../../../src/lib/information/gates";
import type { JointPmf } from "../../../src/lib/information/joint-pmf";
import {
  pid,
  pidMeasures,
  pidOfSamples,
  twoSourceAtoms,
  type PidMeasure,
  type TwoSourceAtoms,
} from "../../../src/lib/information/pid/pid";
import { describeReference, referenceJson } from "../../support/reference";
import { digits, randomPmf } from "../random-pmf";

const measures = Object.keys(pidMeasures) as PidMeasure[];
const tolerance = (measure: PidMeasure): number => (measure === "I_BROJA" ? 1e-6 : 1e-9);

interface Case {
  readonly outcomes: readonly string[];
  readonly p: readonly number[];
  readonly pid: Readonly<Record<string, TwoSourceAtoms>>;
}

/** Largest difference between the four atoms and the expected ones. */
function worst(found: TwoSourceAtoms, expected: TwoSourceAtoms): number {
  return Math.max(...(["R", "U0", "U1", "S"] as const).map((atom) => Math.abs(found[atom] - expected[atom])));
}

describeReference("two sources meet the reference: 1e-6 bits for I_BROJA, 1e-9 for the others", () => {
  const cases = Object.entries(referenceJson("pid_expected.json") as Record<string, Case>);

  it.each(cases.flatMap(([name, one]) => measures.map((measure) => [name, measure, one] as const)))(
    "%s %s",
    (_, measure, { outcomes, p, pid: expected }) => {
      const pmf = {
        outcomes: outcomes.map((word) => Array.from(word, (digit) => Number.parseInt(digit, 36))),
        probabilities: p,
      };
      const reference = expected[measure === "I_BROJA" ? "I_BROJA_cone" : measure]!;
      expect(worst(twoSourceAtoms(pid(pmf, measure)), reference)).toBeLessThan(tolerance(measure));
    },
  );
});

describe("gates whose answers are known", () => {
  const log3 = 0.75 * Math.log2(3);
  it.each([
    ["RDN", "I_min", [1, 0, 0, 0]],
    ["RDN", "I_BROJA", [1, 0, 0, 0]],
    ["XOR", "I_min", [0, 0, 0, 1]],
    ["XOR", "I_BROJA", [0, 0, 0, 1]],
    ["XOR", "I_ccs", [0, 0, 0, 1]],
    ["XOR", "I_pm", [0, 0, 0, 1]],
    ["UNQ", "I_BROJA", [0, 1, 1, 0]],
    ["UNQ", "I_ccs", [0, 1, 1, 0]],
    ["UNQ", "I_min", [1, 0, 0, 1]],
    ["AND", "I_BROJA", [1.5 - log3, 0, 0, 0.5]],
    ["AND", "I_ccs", [0.10375937481971094, 0.2075187496394219, 0.2075187496394219, 0.29248125036057815]],
    ["AND", "I_pm", [0.5612781244591327, -0.25, -0.25, 0.75]],
    ["RDNUNQXOR", "I_BROJA", [1, 1, 1, 1]],
    ["RDNXOR", "I_ccs", [1, 0, 0, 1]],
  ] as const)("%s by %s", (name, measure, [R, U0, U1, S]) => {
    expect(worst(twoSourceAtoms(pid(gates[name].pmf, measure)), { R, U0, U1, S })).toBeLessThan(tolerance(measure));
  });
});

/** Three sources with the target as a function of them, all inputs equally likely. */
function threeBits(target: (bits: readonly number[]) => number): JointPmf {
  const inputs = [...Array(8).keys()].map((cell) => digits(cell, 3, 2));
  return { outcomes: inputs.map((bits) => [...bits, target(bits)]), probabilities: inputs.map(() => 1 / 8) };
}

describe("three sources", () => {
  // Redundancies by dit 2.3 (PID_WB, PID_PM, PID_CCS) for sixteen weights over (x0, x1, x2, t), C order.
  const weights = [18, 12, 13, 18, 11, 15, 16, 5, 2, 6, 6, 17, 18, 1, 10, 16];
  const total = weights.reduce((a, b) => a + b);
  const random: JointPmf = {
    outcomes: weights.map((_, cell) => digits(cell, 4, 2)),
    probabilities: weights.map((w) => w / total),
  };

  it.each([
    ["I_min", { "{0}{1}{2}": 0.002810103181, "{01}{02}{12}": 0.035963700417, "{1}{02}": 0.021939666697 }],
    ["I_pm", { "{0}{1}{2}": 0.087698946773, "{01}{02}{12}": 0.138426024679, "{0}{2}": 0.058734919655 }],
    ["I_ccs", { "{0}{1}{2}": 0.000540089438, "{01}{02}{12}": -0.007414420033, "{0}{12}": 0.003194478848 }],
  ] as const)("%s of a random distribution equals dit's", (measure, expected) => {
    const { atoms } = pid(random, measure);
    for (const [name, bits] of Object.entries(expected)) {
      expect(Math.abs(atoms.find((atom) => atom.name === name)!.redundancy - bits)).toBeLessThan(1e-9);
    }
  });

  it.each(["I_min", "I_pm", "I_ccs"] as const)("%s puts the bit of a three-way parity into {012}", (measure) => {
    const { atoms } = pid(
      threeBits((bits) => bits.reduce((a, b) => a ^ b)),
      measure,
    );
    for (const { name, bits } of atoms) expect(bits).toBeCloseTo(name === "{012}" ? 1 : 0, 9);
  });

  it("I_ccs takes cells that the marginals force to 0 for what they are: the majority of three", () => {
    const { atoms } = pid(
      threeBits((bits) => (bits.reduce((a, b) => a + b) > 1 ? 1 : 0)),
      "I_ccs",
    );
    // The marginals of {0} and {12} with the target leave one distribution only, the given one.
    // Its cells of 1/8: where x1 = x2 decides and x0 agrees, what x0 tells is shared; equal x1x2 whose x0 disagrees have
    // unlike signs, and unequal x1x2 tell nothing.
    const expected = (2 / 8) * Math.log2(1.5);
    expect(atoms.find(({ name }) => name === "{0}{12}")!.redundancy).toBeCloseTo(expected, 9);
  });
});

describe("properties", () => {
  it.each(measures)("%s: two sources' atoms add up to each source's information and to all of it", (measure) => {
    fc.assert(
      fc.property(randomPmf(2), (pmf) => {
        const { R, U0, U1, S } = twoSourceAtoms(pid(pmf, measure));
        expect(R + U0).toBeCloseTo(pmfInformation(pmf, [0], [2]), 9);
        expect(R + U1).toBeCloseTo(pmfInformation(pmf, [1], [2]), 9);
        expect(R + U0 + U1 + S).toBeCloseTo(pmfInformation(pmf, [0, 1], [2]), 9);
      }),
      { numRuns: 60 },
    );
  });

  it.each(["I_min", "I_pm", "I_ccs"] as const)("%s: three sources' atoms add up to all information", (measure) => {
    fc.assert(
      fc.property(randomPmf(3, 2), (pmf) => {
        const { atoms, information } = pid(pmf, measure);
        expect(atoms.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(information, 9);
        expect(information).toBeCloseTo(pmfInformation(pmf, [0, 1, 2], [3]), 9);
      }),
      { numRuns: 40 },
    );
  });

  it("I_min and I_BROJA have no negative atom; I_BROJA's redundancy is at most I_min's and the lesser information", () => {
    fc.assert(
      fc.property(randomPmf(2), (pmf) => {
        const [least, broja] = [pid(pmf, "I_min"), pid(pmf, "I_BROJA")];
        for (const { bits } of least.atoms) expect(bits).toBeGreaterThan(-1e-12);
        for (const { bits } of broja.atoms) expect(bits).toBeGreaterThan(-1e-6);
        const shared = twoSourceAtoms(broja).R;
        expect(shared).toBeLessThan(twoSourceAtoms(least).R + 1e-6);
        expect(shared).toBeLessThan(Math.min(least.atoms[1]!.redundancy, least.atoms[2]!.redundancy) + 1e-6);
        expect(broja.gap).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it.each(measures)("%s: exchanging the sources exchanges their unique parts", (measure) => {
    fc.assert(
      fc.property(randomPmf(2), (pmf) => {
        const exchanged = { ...pmf, outcomes: pmf.outcomes.map(([a = 0, b = 0, t = 0]) => [b, a, t]) };
        const { R, U0, U1, S } = twoSourceAtoms(pid(exchanged, measure));
        expect(worst(twoSourceAtoms(pid(pmf, measure)), { R, U0: U1, U1: U0, S })).toBeLessThan(2 * tolerance(measure));
      }),
      { numRuns: 40 },
    );
  });
});

describe("pidOfSamples", () => {
  it("of each outcome once equals the distribution's; bins cut continuous signals", () => {
    const columns = [0, 1, 2].map((column) => gates.XOR.pmf.outcomes.map((outcome) => outcome[column]!));
    const [x = [], y = [], t = []] = columns;
    expect(twoSourceAtoms(pidOfSamples([x, y], t, { measure: "I_min" })).S).toBeCloseTo(1, 12);
    const scaled = x.map((v) => 0.3 * v - 7.5);
    expect(twoSourceAtoms(pidOfSamples([scaled, y], t, { measure: "I_min", bins: 2 })).S).toBeCloseTo(1, 12);
  });
});

describe("bad input", () => {
  const [half, outcomes] = [
    [0.5, 0.5],
    [
      [0, 0, 0],
      [1, 1, 1],
    ],
  ];
  it.each([
    [
      "a sum other than one",
      { outcomes, probabilities: [0.5, 0.6] },
      "I_min",
      /probabilities: expected a sum of 1, got 1.1/,
    ],
    [
      "a negative probability",
      { outcomes, probabilities: [1.5, -0.5] },
      "I_pm",
      /expected none below 0, got -0.5 at index 1/,
    ],
    ["NaN", { outcomes, probabilities: [NaN, 1] }, "I_ccs", /expected finite numbers, got NaN at index 0/],
    ["other counts", { outcomes, probabilities: [1] }, "I_min", /pid: outcomes has 2 samples, probabilities has 1/],
    [
      "ragged outcomes",
      {
        outcomes: [
          [0, 0, 0],
          [1, 1],
        ],
        probabilities: half,
      },
      "I_min",
      /expected 3 variables in each, got 2/,
    ],
    ["no outcome", { outcomes: [], probabilities: [] }, "I_min", /expected a sum of 1, got 0/],
    [
      "one source",
      {
        outcomes: [
          [0, 0],
          [1, 1],
        ],
        probabilities: half,
      },
      "I_min",
      /number of sources: expected .* got 1/,
    ],
    ["four sources", { outcomes: [[0, 0, 0, 0, 0]], probabilities: [1] }, "I_min", /number of sources: .* got 4/],
    [
      "I_BROJA of three",
      { outcomes: [[0, 0, 0, 0]], probabilities: [1] },
      "I_BROJA",
      /I_BROJA is defined for 2 sources, got 3/,
    ],
    [
      "an unknown measure",
      { outcomes, probabilities: half },
      "I_xyz" as PidMeasure,
      /measure: expected one of I_min, I_BROJA/,
    ],
  ] as const)("%s is refused", (_, pmf, measure, message) => {
    expect(() => pid(pmf, measure)).toThrow(message);
  });

  it.each(measures)("%s: a constant target has nothing to tell about", (measure) => {
    const pmf = {
      outcomes: [
        [0, 0, 5],
        [1, 0, 5],
        [1, 1, 5],
      ],
      probabilities: [0.2, 0.3, 0.5],
    };
    for (const { bits } of pid(pmf, measure).atoms) expect(bits).toBeCloseTo(0, 9);
  });

  it("twoSourceAtoms refuses three sources", () => {
    expect(() =>
      twoSourceAtoms(
        pid(
          threeBits(() => 0),
          "I_min",
        ),
      ),
    ).toThrow(/number of sources/);
  });
});

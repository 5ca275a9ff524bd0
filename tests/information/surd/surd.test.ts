import { describe, expect, it } from "vitest";
import { describeReference, referenceJson } from "../../support/reference";
import { surd, surdOfTarget, type SurdOptions } from "../../../src/lib/information/surd/surd";
import { mediator, synergisticCollider } from "../../../src/lib/information/systems/building-blocks";
import { normals, stream } from "../../../src/lib/random";
import type { SurdResult } from "../../../src/lib/information/surd/types";
import { amounts, energyCascade, expectedCases, largestDifference, ours, type ExpectedTarget } from "./reference";

const TOLERANCE = 1e-9;

function expectSame(result: SurdResult, expected: ExpectedTarget): void {
  const { R, S } = amounts(result);
  expect(largestDifference(R, expected.canonical_R ?? expected.R)).toBeLessThan(TOLERANCE);
  expect(largestDifference(S, expected.canonical_S ?? expected.S)).toBeLessThan(TOLERANCE);
  const information = Object.fromEntries(result.mutualInformation.map((set) => [set.agents.join(""), set.bits]));
  expect(largestDifference(information, expected.MI)).toBeLessThan(TOLERANCE);
  expect(Math.abs(result.entropy - expected.H_target_bits)).toBeLessThan(TOLERANCE);
  expect(Math.abs(result.leak - expected.leak)).toBeLessThan(TOLERANCE);
  expect(Math.abs(result.normaliser - expected.normaliser_bits)).toBeLessThan(TOLERANCE);
}

describeReference("surd meets the original's values to 1e-9 bits", () => {
  it.each(expectedCases())("on %s", (_, reference) => {
    const results = ours(reference);
    Object.entries(reference.targets).forEach(([target, expected]) => {
      expectSame(results[Number(target) - 1]!, expected);
    });
  });

  it("on the turbulence energy cascade, whose targets have their own lags", () => {
    const reference = referenceJson("surd/energy_cascade_expected.json") as {
      bins: number;
      lags: number[];
      targets: Record<string, ExpectedTarget>;
    };
    const rows = energyCascade();
    reference.lags.forEach((lag, i) => {
      const [result] = surd(rows, { lag, bins: reference.bins, targets: [`q${i + 1}`] });
      expectSame(result!, reference.targets[`${i + 1}`]!);
    });
  });
});

describe("surd", () => {
  it("finds the one cause of a signal that repeats another one step later", () => {
    const q2 = [0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0];
    const q1 = [1, ...q2.slice(0, -1)];
    const [first] = surd({ q1, q2 }, { bins: 2, targets: ["q1"] });
    expect(first).toMatchObject({ entropy: 1, information: 1, leak: 0, samples: 16, occupiedCells: 4, ties: [] });
    expect(first!.atoms).toEqual([{ label: "U2", kind: "unique", agents: [2], bits: 1, share: 1 }]);
  });

  it("explains all targets in one call as it does one by one", () => {
    const signals = mediator(stream(2), 2000);
    const together = surd(signals, { bins: 5 });
    const apart = ["q1", "q2", "q3"].flatMap((target) => surd(signals, { bins: 5, targets: [target] }));
    expect(together).toEqual(apart);
  });

  it("equals a decomposition of the aligned series", () => {
    const { q1, q2, q3 } = mediator(stream(2), 2000) as Record<"q1" | "q2" | "q3", Float64Array>;
    const [lagged] = surd({ q1, q2, q3 }, { lag: 2, bins: [4, 5, 6], targets: ["q1"] });
    const past = { q1: q1.subarray(0, -2), q2: q2.subarray(0, -2), q3: q3.subarray(0, -2) };
    const aligned = surdOfTarget(q1.subarray(2), past, { bins: [4, 4, 5, 6] });
    expect(aligned.atoms).toEqual(lagged!.atoms);
    expect(lagged!.agents.map(({ label }) => label)).toEqual(["q1(t-2)", "q2(t-2)", "q3(t-2)"]);
  });

  it("names agents at several lags, then those of the present", () => {
    const [first] = surd(mediator(stream(2), 500), { bins: 2, lag: [1, 3], contemporaneous: true, maxOrder: 1 });
    expect(first!.agents.map(({ label }) => label).slice(3)).toEqual([
      "q1(t-3)",
      "q2(t-3)",
      "q3(t-3)",
      "q2(t)",
      "q3(t)",
    ]);
    expect(first!.samples).toBe(497);
  });

  it("with an order limit still knows what all agents tell", () => {
    const signals = synergisticCollider(stream(3), 4000);
    const [all] = surd(signals, { bins: 4, targets: ["q1"] });
    const [single] = surd(signals, { bins: 4, targets: ["q1"], maxOrder: 1 });
    expect(single!.information).toBeCloseTo(all!.information, 12);
    expect(single!.leakOfAll).toBeCloseTo(all!.leak, 12);
    expect(single!.leak).toBeGreaterThan(all!.leak + 0.2);
    expect(single!.atoms.some(({ kind }) => kind === "synergistic")).toBe(false);
  });

  it("keeps any monotone change of scale out of rank bins", () => {
    const signals = Object.values(synergisticCollider(stream(4), 3000));
    const stretched = signals.map((values) => values.map((x) => Math.exp(20 * x)));
    const options = { bins: 5, binning: "rank", targets: ["q1"] } as const;
    expect(surd(stretched, options)).toEqual(surd(signals, options));
  });

  it("takes more agents and bins than joint states fit into an integer, since it counts those that occur", () => {
    const source = stream(6);
    const signals = Array.from({ length: 20 }, (_, i) => normals(source.split(i), 300));
    const [first] = surd(signals, { bins: 100, maxOrder: 1, targets: ["q1"] });
    expect(first!.occupiedCells).toBe(299);
    expect(first!.information).toBeCloseTo(first!.entropy, 9);
  });

  it("finds nothing in a constant target, leak 0, and nothing in a constant agent", () => {
    const noise = Array.from(normals(stream(7), 200));
    const [constant, other] = surd({ constant: noise.map(() => 3), noise }, { bins: 4 });
    expect(constant).toMatchObject({ entropy: 0, leak: 0, leakOfAll: 0, information: 0, normaliser: 0, atoms: [] });
    expect(other!.atoms.every(({ agents }) => !agents.includes(1))).toBe(true);
  });

  const ok = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  it.each([
    ["NaN", { a: [...ok.slice(1), NaN] }, {}, /a: expected finite numbers, got NaN at index 10/],
    ["infinity", { a: [Infinity, ...ok] }, {}, /a: expected finite numbers, got Infinity at index 0/],
    [
      "an overflowing spread",
      { a: [-1.7e308, 1.7e308, ...ok] },
      {},
      /a: expected a spread below .* use binning "rank"/,
    ],
    ["unequal lengths", { a: ok, b: [1] }, {}, /surd: 'a' has 12 samples, 'b' has 1/],
    ["one sample", { a: [1] }, { bins: 1 }, /lag: expected at most -1, two less than the samples \(1\), got 1/],
    ["no signal", {}, {}, /signals: expected at least one variable, got none/],
    ["a lag as long as the signals", { a: ok }, { lag: 12 }, /lag: expected at most 10, .* got 12/],
    ["lag 0", { a: ok }, { lag: 0 }, /lag: expected a whole number in \[1, Infinity\], got 0/],
    ["one lag twice", { a: ok }, { lag: [1, 1], bins: 2 }, /lag: expected each lag once, got 1, 1/],
    ["no lag", { a: ok }, { lag: [] }, /lag: expected at least one, got none/],
    [
      "more bins than samples",
      { a: ok },
      { bins: 12 },
      /bins: expected at most as many as a has samples \(11\), got 12/,
    ],
    ["half a bin", { a: ok }, { bins: 2.5 }, /bins: expected a whole number/],
    ["bins for another number of variables", { a: ok }, { bins: [2, 3] }, /bins: expected one number or 1 .* got 2/],
    ["an unknown target", { a: ok }, { targets: ["z"] }, /targets: expected one of a, got z/],
    ["an order above the number of agents", { a: ok }, { maxOrder: 2 }, /maxOrder: expected .* \[1, 1\], got 2/],
    ["too many agents", Array<number[]>(31).fill(ok), {}, /number of agents: expected .* \[1, 30\], got 31/],
    ["an unknown binning", { a: ok }, { binning: "log" as never }, /binning: expected one of width, rank, got log/],
  ] as const)("refuses %s and says what it expected", (_, signals, options, message) => {
    expect(() => surd(signals, options as SurdOptions)).toThrow(message);
  });

  it("refuses an aligned target of another length", () => {
    expect(() => surdOfTarget([1, 2, 3], { a: [1, 2] })).toThrow("surd: 'target' has 3 samples, 'a' has 2");
  });
});

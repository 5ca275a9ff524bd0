import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { increments } from "../../../src/lib/information/surd/decompose";
import type { DenseJoint } from "../../../src/lib/information/surd/joint";
import { members, sizeOf, surdBits } from "../../../src/lib/information/surd/labels";
import { surdFromPmf } from "../../../src/lib/information/surd/pmf";
import { specificInformation, type SpecificInformation } from "../../../src/lib/information/surd/specific";
import type { SurdResult } from "../../../src/lib/information/surd/types";
import { distributions, relabelled, reordered, type Distribution } from "./distributions";

const close = (a: number, b: number, tolerance = 1e-9): void => {
  expect(Math.abs(a - b)).toBeLessThan(tolerance);
};
const decompose = ({ pmf, shape }: Distribution): SurdResult => surdFromPmf(pmf, shape);

/** Largest violation of I(T; A_i) = sum of the redundant and unique terms that contain i. */
function violation(shares: readonly { agents: readonly number[]; bits: number }[], result: SurdResult): number {
  return result.agents.reduce((worst, _, i) => {
    const told = result.mutualInformation.find(({ agents }) => agents.length === 1 && agents[0] === i + 1)!.bits;
    const held = shares.reduce((sum, { agents, bits }) => (agents.includes(i + 1) ? sum + bits : sum), 0);
    return Math.max(worst, Math.abs(told - held));
  }, 0);
}

const sharedTerms = (result: SurdResult): SurdResult["atoms"] =>
  result.atoms.filter(({ kind }) => kind !== "synergistic");

describe("the increments of SURD", () => {
  it.each([
    [2, 300],
    [3, 1000],
    [4, 150],
  ])("give each of %i agents its mutual information as the sum of its redundant terms", (agents, numRuns) => {
    const property = fc.property(distributions(agents), (distribution) => {
      const result = decompose(distribution);
      expect(violation(sharedTerms(result), result)).toBeLessThan(1e-9);
    });
    fc.assert(property, { seed: 17, numRuns });
  });

  it("are never negative and add up to what all agents tell; leak is the rest of the entropy", () => {
    const property = fc.property(distributions(3), (distribution) => {
      const result = decompose(distribution);
      const sum = result.atoms.reduce((total, { bits }) => total + bits, 0);
      expect(Math.min(0, ...result.atoms.map(({ bits }) => bits))).toBe(0);
      close(sum, result.information);
      close(sum + result.leak * result.entropy, result.entropy);
      close(result.leakOfAll, result.leak);
    });
    fc.assert(property, { seed: 18, numRuns: 300 });
  });

  it("follow the agents when these change places, unless a tie had to be broken", () => {
    const orders = [
      [0, 2, 1],
      [1, 0, 2],
      [2, 0, 1],
    ];
    const property = fc.property(distributions(3), fc.constantFrom(...orders), (distribution, order) => {
      const before = decompose(distribution);
      fc.pre(before.ties.length === 0);
      const after = decompose(reordered(distribution, order));
      for (const { label, agents, kind, bits } of after.atoms) {
        const old = agents.map((agent) => order[agent - 1]! + 1).sort();
        const letter = { redundant: "R", unique: "U", synergistic: "S" }[kind];
        if (bits > 1e-9) close(bits, surdBits(before, `${letter}${old.join("")}`));
        else expect(label).toMatch(/^[RUS]/);
      }
    });
    fc.assert(property, { seed: 19, numRuns: 200 });
  });

  it("do not depend on how states are named", () => {
    const property = fc.property(distributions(3), fc.nat({ max: 3 }), (distribution, axis) => {
      const names = Array.from({ length: distribution.shape[axis]! }, (_, s) => distribution.shape[axis]! - 1 - s);
      const before = decompose(distribution);
      const after = decompose(relabelled(distribution, axis, names));
      after.atoms.forEach(({ label, bits }) => {
        close(bits, surdBits(before, label));
      });
    });
    fc.assert(property, { seed: 20, numRuns: 200 });
  });

  it("are Williams and Beer's I_min for two agents", () => {
    const property = fc.property(distributions(2), (distribution) => {
      const result = decompose(distribution);
      close(surdBits(result, "R12"), minimalInformation(distribution));
    });
    fc.assert(property, { seed: 21, numRuns: 300 });
  });

  it("break ties by number and say so: two agents that copy each other make S12 and S13 equal", () => {
    // T = A1 xor A2 with A3 = A2.
    const pmf = Array.from({ length: 16 }, (_, i) => {
      const [t, a, b, c] = [(i >> 3) & 1, (i >> 2) & 1, (i >> 1) & 1, i & 1];
      return b === c && t === (a ^ b) ? 0.25 : 0;
    });
    const result = surdFromPmf(pmf, [2, 2, 2, 2]);
    expect(result.atoms.map(({ label }) => label)).toEqual(["S12"]);
    expect(result.ties).toEqual([{ chosen: "S12", tied: ["S13"], bits: 1 }]);
  });
});

/** I_min: at each state of the target the smaller of what the two agents tell, averaged. */
function minimalInformation(distribution: Distribution): number {
  const { bits, probabilities } = informationOf(distribution);
  const states = probabilities.length;
  return probabilities.reduce((sum, p, t) => sum + p * Math.min(bits[t]!, bits[states + t]!), 0);
}

function informationOf({ pmf, shape }: Distribution): SpecificInformation {
  const [states = 0, ...sizes] = shape;
  const cells = pmf.length / states;
  const weights = Float64Array.from(pmf, (_, i) => pmf[(i % states) * cells + Math.trunc(i / states)]!);
  const joint: DenseJoint = { kind: "dense", agents: sizes.map((_, i) => i), sizes, states, weights };
  return specificInformation(joint, sizes.length);
}

/** The published steps with one of them changed: excluded sets are capped instead of zeroed, or the order is not renewed. */
function variant(information: SpecificInformation, change: "none" | "cap" | "stale order"): Map<number, number> {
  const { masks, bits, probabilities, agents } = information;
  const states = probabilities.length;
  const shared = new Map<number, number>();
  probabilities.forEach((p, t) => {
    if (p === 0) return;
    const value = Array.from(masks, (_, set) => bits[set * states + t]!);
    const stale = [...value.keys()].sort((a, b) => value[a]! - value[b]! || a - b);
    for (let size = 1; size < agents; size++) {
      const best = Math.max(...value.filter((_, set) => sizeOf(masks[set]!) === size));
      value.forEach((v, set) => {
        if (sizeOf(masks[set]!) === size + 1 && v < best) value[set] = change === "cap" ? best : 0;
      });
    }
    // Sorted again, equal values stay in the order that they had, as in the original.
    const order = change === "stale order" ? stale : [...stale].sort((a, b) => value[a]! - value[b]!);
    let waiting = 2 ** agents - 1;
    let before = 0;
    for (const set of order) {
      if (sizeOf(masks[set]!) === 1) {
        shared.set(waiting, (shared.get(waiting) ?? 0) + p * (value[set]! - before));
        waiting &= ~masks[set]!;
      }
      before = value[set]!;
    }
  });
  return shared;
}

describe("the identity of three agents", () => {
  const violations = (change: "none" | "cap" | "stale order"): number => {
    let worst = 0;
    const property = fc.property(distributions(3), (distribution) => {
      const terms = [...variant(informationOf(distribution), change)].map(([mask, bits]) => ({
        agents: members(mask),
        bits,
      }));
      worst = Math.max(worst, violation(terms, decompose(distribution)));
    });
    fc.assert(property, { seed: 17, numRuns: 1000 });
    return worst;
  };

  it("holds for the published steps, written a second time", () => {
    expect(violations("none")).toBeLessThan(1e-9);
  });

  it.each(["cap", "stale order"] as const)("catches the wrong variant: %s", (change) => {
    expect(violations(change)).toBeGreaterThan(0.05);
  });
});

describe("increments", () => {
  it("of a state start from nothing and each names the set before it", () => {
    const information = informationOf({ shape: [2, 2, 2], pmf: [0.25, 0, 0, 0, 0, 0.25, 0.25, 0.25] });
    const ofState = increments(information).filter(({ state }) => state === 0);
    expect(ofState[0]).toMatchObject({ shared: true, atom: 0b11, lower: 0 });
    expect(ofState.at(-1)).toMatchObject({ shared: false, atom: 0b11, upper: 0b11 });
  });
});

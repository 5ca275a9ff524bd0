import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { mediator } from "../../../src/lib/information/systems/building-blocks";
import { surdBits } from "../../../src/lib/information/surd/labels";
import { surdStates, type SurdStateMap } from "../../../src/lib/information/surd/states";
import { describeReference, referenceJson, referenceRows } from "../../support/reference";

interface ExpectedMap {
  readonly sum: number;
  readonly positive: number;
  readonly negative: number;
  readonly map_target_by_source?: number[][];
  readonly marginal_over_second_source?: number[][];
}
interface ExpectedStates {
  readonly bins: number;
  readonly lag: number;
  readonly target: number;
  readonly MI_total: number;
  readonly unique_maps: Readonly<Record<string, ExpectedMap>>;
  readonly pair_synergy_maps_summary: Readonly<Record<string, ExpectedMap>>;
  readonly pair_redundancy_maps_summary: Readonly<Record<string, ExpectedMap>>;
}

/** Sums over the last axis of [target][first agent][second agent]. */
function overSecond({ shape: [states = 0, first = 0, second = 0], bits }: SurdStateMap): number[][] {
  return Array.from({ length: states }, (_, t) =>
    Array.from({ length: first }, (__, a) => {
      const start = (t * first + a) * second;
      return bits.subarray(start, start + second).reduce((sum, value) => sum + value, 0);
    }),
  );
}

describeReference("surdStates meets the original's maps", () => {
  const cases = referenceJson("surd/states_expected.json") as Record<string, ExpectedStates>;
  const reference = cases["state_source_target2"]!;
  const [states] = surdStates(referenceRows("surd/state_source.npy"), { ...reference, targets: ["q2"] });
  const map = (label: string): SurdStateMap | undefined => states?.maps.find((one) => one.label === label);
  const rows = (one: SurdStateMap): number[][] =>
    Array.from({ length: one.shape[0]! }, (_, t) => [...one.bits.subarray(t * one.shape[1]!, (t + 1) * one.shape[1]!)]);

  function expectSums(label: string, expected: ExpectedMap): void {
    expect(Math.abs((map(label)?.total ?? 0) - expected.sum)).toBeLessThan(1e-9);
    expect(Math.abs((map(label)?.positive ?? 0) - expected.positive)).toBeLessThan(1e-9);
    expect(Math.abs((map(label)?.negative ?? 0) - expected.negative)).toBeLessThan(1e-9);
  }

  function expectCells(actual: number[][], expected: readonly (readonly number[])[]): void {
    // The reference is written with ten decimals.
    expected.forEach((row, t) => {
      row.forEach((value, a) => {
        expect(Math.abs(actual[t]![a]! - value)).toBeLessThan(1e-9);
      });
    });
  }

  it("of unique terms, cell by cell", () => {
    Object.entries(reference.unique_maps).forEach(([agent, expected]) => {
      expectSums(`U${agent}`, expected);
      const own = map(`U${agent}`);
      if (own) expectCells(rows(own), expected.map_target_by_source!);
    });
  });

  it("of synergistic pairs, summed over the second agent", () => {
    Object.entries(reference.pair_synergy_maps_summary).forEach(([pair, expected]) => {
      expectSums(`S${pair}`, expected);
      expectCells(overSecond(map(`S${pair}`)!), expected.marginal_over_second_source!);
    });
  });

  it("of redundant pairs, causal and misinformative parts apart", () => {
    Object.entries(reference.pair_redundancy_maps_summary).forEach(([pair, expected]) => {
      expectSums(`R${pair}`, expected);
    });
  });
});

describe("surdStates", () => {
  const [states] = surdStates(mediator(stream(5), 3000), { bins: 6, targets: ["q1"], maxAgents: 3 });

  it("splits every term into a map that sums to it", () => {
    expect(states!.maps.map(({ label }) => label)).toEqual(states!.result.atoms.map(({ label }) => label));
    states!.maps.forEach(({ label, total, positive, negative, bits }) => {
      expect(Math.abs(total - surdBits(states!.result, label))).toBeLessThan(1e-9);
      expect(Math.abs(bits.reduce((a, b) => a + b, 0) - (positive + negative))).toBeLessThan(1e-12);
    });
  });

  it("leaves out terms of more agents than asked for", () => {
    const [few] = surdStates(mediator(stream(5), 3000), { bins: 6, targets: ["q1"] });
    expect(Math.max(...few!.maps.map(({ agents }) => agents.length))).toBe(2);
  });

  it("says in which states the mediator works: only where q2 is near the peak of its cosine", () => {
    const unique = states!.maps.find(({ label }) => label === "U2")!;
    const byAgent = Array.from({ length: 6 }, (_, a) =>
      Array.from({ length: 6 }, (__, t) => unique.bits[t * 6 + a]!).reduce((sum, value) => sum + value, 0),
    );
    expect(byAgent.indexOf(Math.max(...byAgent))).toBeGreaterThanOrEqual(3);
  });

  it("refuses maps of no agents", () => {
    expect(() => surdStates([[1, 2, 3]], { bins: 1, maxAgents: 0 })).toThrow(/maxAgents: .* got 0/);
  });
});

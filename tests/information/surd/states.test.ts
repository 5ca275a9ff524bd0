import { describe, expect, it } from "vitest";
import { surdBits } from "../../../src/lib/information/surd/labels";
import { surdStates, type SurdStateMap } from "../../../src/lib/information/surd/states";
import { hasReference, referenceJson, referenceRows } from "../../support/reference";

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

describe.runIf(hasReference)("surdStates meets the original's maps", () => {
  it("x", () => {
    const e = (referenceJson("surd/states_expected.json") as Record<string, ExpectedStates>)["state_source_target2"]!;
    const [states] = surdStates(referenceRows("surd/state_source.npy"), { bins: e.bins, lag: e.lag, targets: ["q2"] });
    for (const m of states!.maps)
      console.log(m.label, m.total, m.positive, m.negative, surdBits(states!.result, m.label));
    console.log(states!.result.information, e.MI_total, overSecond(states!.maps.at(-1)!).length);
  });
});

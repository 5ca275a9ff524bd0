import { describe, expect, it } from "vitest";
import { countJoint, packAgents } from "../../../src/lib/information/surd/joint";
import { informationByState, stateTotals, type Correction } from "../../../src/lib/information/surd/kernel";
import { dot } from "../../../src/lib/information/surd/specific";
import { stream } from "../../../src/lib/random";

describe("informationByState", () => {
  it("is the divergence of p(a|t) from p(a), state by state", () => {
    const weights = Float64Array.of(3, 1, 1, 5);
    const joint = { kind: "dense", agents: [0], sizes: [2], states: 2, weights } as const;
    const byHand = [
      0.75 * Math.log2(0.75 / 0.4) + 0.25 * Math.log2(0.25 / 0.6),
      (1 / 6) * Math.log2(1 / 6 / 0.4) + (5 / 6) * Math.log2(5 / 6 / 0.6),
    ];
    informationByState(joint, stateTotals(joint)).forEach((bits, t) => {
      expect(bits).toBeCloseTo(byHand[t]!, 12);
    });
  });

  it("is 0 for a state that does not occur", () => {
    const joint = { kind: "dense", agents: [0], sizes: [2], states: 2, weights: Float64Array.of(3, 0, 1, 0) } as const;
    expect([...informationByState(joint, stateTotals(joint))]).toEqual([0, 0]);
  });

  it("in a sparse table equals that in a dense one", () => {
    const source = stream(4);
    const draw = (states: number): Uint16Array => Uint16Array.from({ length: 500 }, () => source.integer(states));
    const [target, agent] = [{ codes: draw(3), states: 3 }, draw(4)];
    const of = (codes: Uint16Array, states: number): number[] => {
      const joint = countJoint(
        packAgents(
          [
            { codes, states },
            { codes, states },
          ],
          500,
        ),
        target,
      );
      return [joint.kind === "dense" ? 0 : 1, ...informationByState(joint, stateTotals(joint))];
    };
    const [dense, sparse] = [
      of(agent, 4),
      of(
        agent.map((code) => 900 * code),
        3600,
      ),
    ];
    expect([dense[0], sparse[0]]).toEqual([0, 1]);
    sparse.slice(1).forEach((bits, t) => {
      expect(bits).toBeCloseTo(dense[t + 1]!, 12);
    });
  });

  it("with Miller and Madow's correction has no bias left to first order when nothing is told", () => {
    const source = stream(5);
    const mean = (correction: Correction): number => {
      const source_ = source.split("same draws");
      let sum = 0;
      for (let run = 0; run < 400; run++) {
        const draw = (): { codes: Uint16Array; states: number } => ({
          codes: Uint16Array.from({ length: 300 }, () => source_.integer(5)),
          states: 5,
        });
        const joint = countJoint(packAgents([draw()], 300), draw());
        const totals = stateTotals(joint);
        const signed = informationByState(joint, totals, correction);
        sum +=
          dot(
            totals.weights.map((w) => w / 300),
            signed,
          ) / 400;
      }
      return sum;
    };
    // (5 - 1)(5 - 1) / (2 300 ln 2): the plug-in's bias.
    expect(mean("none")).toBeCloseTo(0.0385, 2);
    // What is left comes from cutting single states at 0.
    expect(mean("miller-madow")).toBeLessThan(0.4 * mean("none"));
  });
});

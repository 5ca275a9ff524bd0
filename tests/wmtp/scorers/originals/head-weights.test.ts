import { describe, expect, it } from "vitest";
import { decayingShares, headShares } from "../../../../src/lib/wmtp/scorers";
import { describeReference, referenceJson } from "../../../support/reference";
import { expectWithin } from "../support";

interface Recorded {
  readonly rho1_weighted: { readonly excess_abs: number[][]; readonly weights_softmax_seed: number[][]; readonly weights_masked: number[][]; readonly weight_entropy: number }; // prettier-ignore
  readonly critic: { readonly values: number[]; readonly weights: number[][] };
}

const values = Float64Array.of(0.2, 0.5, 0.1, 0.9, 0.4, 0.7);

/** V[t + k + 1] - .95 V[t + k] of the four heads of position t, as far as the text goes. */
const deltas = (t: number): Float64Array =>
  values.subarray(t + 1, t + 5).map((value, k) => value - 0.95 * values[t + k]!);

describe("headShares", () => {
  it("has the reference's critic weights of its first position", () => {
    const shares = headShares(deltas(0));
    expectWithin(shares, [0.26743023089235624, 0.10051302133729077, 0.5423988250215894, 0.08965792274876357]);
  });

  it("cancels what a token's scores have in common: its own scale is lost", () => {
    const scores = Float64Array.of(0.1, 0.7, -0.2, 0.4);
    expectWithin(headShares(scores.map((score) => score + 100)), Array.from(headShares(scores)), 1e-12);
    const options = { standardized: true };
    expectWithin(
      headShares(
        scores.map((score) => 9 * score),
        options,
      ),
      Array.from(headShares(scores, options)),
      1e-6,
    );
  });

  it("is 1 for a single head, whatever its score", () => {
    for (const score of [-1e6, 0, 3, 1e6]) expect(Array.from(headShares(Float64Array.of(score)))).toEqual([1]);
  });

  describeReference("beside reference/ml/wmtp.json", () => {
    const { rho1_weighted: rho, critic } = referenceJson("ml/wmtp.json") as Recorded;

    it.each([0, 1, 2, 3, 4])(
      "has the shares of position %i: of all heads as the original, and of the valid ones",
      (t) => {
        const excess = Float64Array.from(rho.excess_abs[t]!);
        expectWithin(headShares(excess), rho.weights_softmax_seed[t]!);
        const valid = Math.min(4, 5 - t);
        expectWithin(headShares(excess.slice(0, valid)), rho.weights_masked[t]!.slice(0, valid));
        expectWithin(headShares(deltas(t)), critic.weights[t]!.slice(0, valid));
      },
    );

    it("has the entropy that the original logs, of heads without a token too", () => {
      const rows = rho.excess_abs.map((row) => headShares(Float64Array.from(row)));
      const entropy = rows.map((row) => -row.reduce((sum, share) => sum + share * Math.log(share), 0));
      expect(Math.abs(entropy.reduce((sum, value) => sum + value) / 6 - rho.weight_entropy)).toBeLessThan(1e-6);
    });
  });
});

it("decayingShares keep their ratios whatever the token's score", () => {
  const [first = 0, second = 0] = decayingShares(7, 4);
  expect(second / first).toBeCloseTo(Math.exp(-0.5), 12);
});

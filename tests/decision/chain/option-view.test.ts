import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { judge } from "../../../src/lib/decision/chain/judge";
import { optionView } from "../../../src/lib/decision/chain/option-view";

const one = caseNamed("homeless-person");
const frame = { one, ...judge(one) };

describe("optionView", () => {
  it("moves each change by the outcome's share to the side that raises utility", () => {
    const option = one.options[0]!;
    const shocks = (["optimistic", "neutral", "pessimistic"] as const).map(
      (view) => optionView(frame, option, view, {}).shock,
    );
    // Money spent is a loss: less of it in the optimistic view.
    expect(shocks.map((shock) => shock.get("wallet")!.toFixed(4))).toEqual(["-0.6400", "-0.8000", "-0.9600"]);
    expect(shocks.map((shock) => shock.get("food-and-warmth")!.toFixed(4))).toEqual(["0.6000", "0.5000", "0.4000"]);
  });

  it("takes the outcome's deviation from its mean as luck, by each method", () => {
    const option = one.options[2]!;
    expect(optionView(frame, option, "pessimistic", {}).luck).toBeCloseTo(-option.outcome.sd, 14);
    expect(optionView(frame, option, "neutral", { method: "extreme" }).luck).toBeCloseTo(0, 14);
    expect(optionView(frame, option, "optimistic", { method: "extreme" }).luck).toBeGreaterThan(3 * option.outcome.sd);
  });
});

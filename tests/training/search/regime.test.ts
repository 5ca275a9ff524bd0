import { describe, expect, it } from "vitest";
import { firstActions, regimeOf } from "../../../src/lib/training/search";

const curve = (loss: (step: number) => number) => {
  const training = Array.from({ length: 40 }, (_, t) => loss(t));
  const validations = training.map((value, t) => ({ step: t + 1, loss: value }));
  return { rate: 1, training, validations, final: training.at(-1)! };
};

describe("regimeOf", () => {
  it.each([
    ["stands still", () => 1],
    ["learns", (t: number) => Math.exp(-t / 20)],
    ["diverges", (t: number) => Math.exp(t / 20)],
    ["diverges", (t: number) => (t > 20 ? NaN : 1)],
  ] as const)("says that a training %s", (regime, loss) => {
    expect(regimeOf(curve(loss))).toBe(regime);
  });

  it("calls a training diverged whose validation loss is no number", () => {
    expect(regimeOf({ ...curve((t) => Math.exp(-t)), final: Infinity })).toBe("diverges");
  });
});

describe("firstActions", () => {
  it("lowers on a plateau, rolls back a divergence, raises a steady convergence, and says at which step", () => {
    const asked = firstActions([curve(() => 1), curve((t) => 1.3 ** t), curve((t) => 0.9 ** t)]);
    expect(asked.map(({ action }) => action)).toEqual(["lower", "roll back", "raise"]);
    expect(asked[0]!.step).toBe(6);
  });

  it("does nothing about a curve without validations", () => {
    expect(firstActions([{ rate: 1, training: [2, 1], final: 1 }])[0]).toMatchObject({
      action: "keep",
      step: undefined,
    });
  });
});

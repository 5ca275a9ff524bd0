import { expect, it } from "vitest";
import { pairedDifference } from "../../../src/lib/statistics";
import { techniqueGainsFigure } from "../../../src/lib/training";

it("a gain is called better or worse only where its interval leaves 0 out", () => {
  const of = (values: number[]): ReturnType<typeof pairedDifference> =>
    pairedDifference(
      values,
      values.map(() => 0),
    );
  const figure = techniqueGainsFigure([
    { name: "up", gain: of([0.1, 0.11, 0.12]) },
    { name: "none", gain: of([-1, 0.9, 0]) },
    { name: "down", gain: of([-0.1, -0.11, -0.12]) },
  ]) as unknown as { layer: { data: { values: { verdict: string; gain: number }[] } }[] };
  const { values } = figure.layer.at(-1)!.data;
  expect(values.map(({ verdict }) => verdict)).toEqual(["better", "undecided", "worse"]);
  expect(values[0]!.gain).toBeCloseTo(11, 9);
});

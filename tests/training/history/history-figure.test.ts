import { expect, it } from "vitest";
import { historyFigure } from "../../../src/lib/training";

it("the figure draws two heads over the epochs, and what a perfect regressor of regret is credited with in each stage", () => {
  const metrics = { regret_loss: 0.2, surd_loss: 0.3, regret_acc: 0.8, surd_acc: 0.9 };
  const history = [1, 2].map((epoch) => ({ epoch, metrics }));
  const figure = historyFigure(history, [
    { regret: 0, bentham: [] },
    { regret: 1, bentham: [] },
  ]) as unknown as {
    hconcat: { layer: { data: { values: object[] } }[] }[];
  };
  const [loss, accuracy] = figure.hconcat;
  expect(loss!.layer[0]!.data.values).toHaveLength(4);
  expect(accuracy!.layer.at(-1)!.data.values).toMatchObject(new Array(4).fill({ head: "regret", value: 0.75 }));
});

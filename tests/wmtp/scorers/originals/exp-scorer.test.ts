import { expect, it } from "vitest";
import { stream } from "../../../../src/lib/random";
import { criticExpEma } from "../../../../src/lib/wmtp/scorers";
import { scopeEachTest } from "../../../support/tensors";
import { randomInput, text, weightsOf } from "../support";

scopeEachTest();

it("criticExpEma weighs alike in its warm-up and by the change of value after it", () => {
  const scorer = criticExpEma({ warmUp: 2 });
  const input = text({ values: [0, 1, -1, 3] });
  expect(weightsOf(scorer, input)).toEqual([0, 1, 1, 1]);
  expect(weightsOf(scorer, input)).toEqual([0, 1, 1, 1]);
  const weights = weightsOf(scorer, input);
  expect(weights[3]).toBeGreaterThan(weights[1]!);
  expect(weights[1]).toBeGreaterThan(weights[2]!);
});

it("criticExpEma goes on from what another one remembers", () => {
  const first = criticExpEma({ warmUp: 0 });
  const [one, two] = [randomInput(stream(1)), randomInput(stream(2))];
  weightsOf(first, one);
  const second = criticExpEma({ warmUp: 0, statistics: first.statistics() });
  expect(weightsOf(second, two)).toEqual(weightsOf(first, two));
});

it("criticExpEma may weigh below its clip after all is brought to mean 1, as in the successor's log", () => {
  const input = text({ values: [0, 1, 2, 3, 4, 5, 6, 7, 8, -2] });
  const { metrics } = criticExpEma({ warmUp: 0, beta: 0.2 }).score(input);
  expect(metrics["train/weight_min"]).toBeLessThan(0.1);
});

it("criticExpEma refuses options when it is made", () => {
  expect(() => criticExpEma({ momentum: 0 })).toThrow("momentum: expected a number");
  expect(() => criticExpEma({ beta: -1 })).toThrow("beta: expected a number");
});

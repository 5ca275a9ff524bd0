import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { createScorer, createScorerComponent, criticDelta, rho1Excess, scorerRegistry } from "../../../src/lib/wmtp";
import { scopeEachTest } from "../../support/tensors";
import { everyScorer } from "../scorers/every-scorer";
import { randomInput } from "../scorers/support";

scopeEachTest();

const context = () => ({
  of: criticDelta(),
  factors: [criticDelta(), rho1Excess()] as const,
  stream: stream(1),
  scores: () => randomInput(stream(2)).values,
});

it("scorerRegistry has both scorers of the plan under their keys, category and version", () => {
  for (const key of ["critic-delta-v1", "rho1-excess-v1"])
    expect(scorerRegistry.find(key)).toMatchObject({ key, category: "scorer", version: "1.0.0" });
});

it("scorerRegistry has every scorer of the room", () => {
  const keys = new Set(everyScorer.map(([, make]) => make().key));
  expect(new Set(scorerRegistry.list().map(({ key }) => key))).toEqual(keys);
});

describe.each(scorerRegistry.list().map(({ key }) => key))("%s", (key) => {
  it("is the scorer of its key and version, and scores after setup", () => {
    const component = createScorerComponent(key);
    component.setup(context());
    const { weights } = component.run(randomInput(stream(3)));
    expect(weights.rank).toBeGreaterThanOrEqual(2);
    const scorer = createScorer(key, {}, context());
    expect([scorer.key, scorer.version]).toEqual([component.key, component.version]);
  });

  it("refuses to run before setup", () => {
    expect(() => createScorerComponent(key).run(randomInput(stream(3)))).toThrow(`${key}: expected setup before run`);
  });

  it("refuses an option that it does not know", () => {
    expect(() => createScorer(key, { halve: 1 }, context())).toThrow(`${key}: expected one of`);
  });
});

it("createScorer passes options on and offers the nearest name for an unknown one", () => {
  const input = randomInput(stream(4), { batch: 1, length: 11 });
  const { metrics } = createScorer("rho1-excess-v1", { share: 0.2 }).score(input);
  expect(metrics["train/rho1_usage_ratio"]).toBe(0.2);
  expect(() => createScorer("rho1-excess-v1", { shar: 0.2 })).toThrow('unknown key "shar"; did you mean "share"?');
  expect(() => createScorer("rho1-excess-v1", { mode: "sofmax" })).toThrow(
    'mode: expected one of softplus, clipped, softmax, top, got "sofmax"; did you mean "softmax"?',
  );
  expect(() => createScorer("rho1-excess-v1", { share: "all" })).toThrow(/share: .* got "all"/);
});

it("a control without a scorer to imitate says so", () => {
  expect(() => createScorer("shuffled", {}, { stream: stream(1) })).toThrow("shuffled: of: expected it in the context");
  expect(() => createScorer("log-normal", {}, { of: criticDelta() })).toThrow("log-normal: stream: expected it");
  expect(() => createScorer("product")).toThrow("product: factors: expected two scorers in the context, got nothing");
  expect(() => createScorer("token-scores")).toThrow("token-scores: scores: expected a function, got nothing");
});

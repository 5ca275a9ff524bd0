import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { flippedGraphFigure, gloomFigure, glooms, type GloomDraws } from "../../../src/lib/scenarios/pessimistic";

it("draws a dot for each graph and variant, the same on every call", () => {
  const trials = glooms.map((gloom, seed) => ({ seed, gloom, utility: seed, byOrder: [seed, 0, 0] }));
  const spec = gloomFigure(trials) as { data: { values: { gloom: string; utility: number }[] } };
  expect(spec.data.values.map(({ gloom, utility }) => [gloom, utility])).toEqual(
    glooms.map((gloom, seed) => [gloom, seed]),
  );
  expect(gloomFigure(trials)).toEqual(spec);
});

it("sets the graph before and after side by side, above the simulated utilities of all variants", () => {
  const graph = causalGraph(["a", "b"], [["a", "b", 0.5]]);
  const draws = glooms.map((gloom): GloomDraws => ({ gloom, graph, utilities: Float64Array.of(0, 1) }));
  const { vconcat } = flippedGraphFigure(draws) as unknown as {
    vconcat: [{ hconcat: { title: { text: string } }[] }, { data: { values: unknown[] } }];
  };
  expect(vconcat[0].hconcat.map(({ title }) => title.text)).toEqual(["as it is", "signs flipped (printed)"]);
  expect(vconcat[1].data.values).toHaveLength(8);
});

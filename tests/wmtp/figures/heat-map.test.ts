import { expect, it } from "vitest";
import { heatMapFigure } from "../../../src/lib/wmtp/figures";
import { drawn } from "./specs";

const text = {
  title: "rho1",
  tokens: Array.from("2+3=5\n"),
  weights: [0, 0.5, 1, 0.5, 4, 0],
  framed: [0, 0, 0, 0, 1, 0],
};

it("heatMapFigure sets every glyph, frames what is marked and whitens letters on dark ground", async () => {
  const svg = await drawn("heat", heatMapFigure([text], { columns: 8, frameMeans: "answer" }));
  for (const glyph of "23=5⏎") expect(svg).toContain(`>${glyph}<`);
  expect(svg.match(/stroke="#d55e00"/g)).toHaveLength(1);
  expect(svg.match(/fill="#ffffff"[^>]*>5</)).not.toBeNull();
  expect(svg).toContain("answer");
});

it("heatMapFigure gives all texts one scale of colour", () => {
  const spec = heatMapFigure([text, { ...text, title: "critic", weights: [0, 0, 0, 0, 5, 0] }]);
  const domains = JSON.stringify(spec).match(/"domain":\[0,5\]/g);
  expect(domains).toHaveLength(2);
});

it("heatMapFigure refuses weights of another text, naming it", () => {
  expect(() => heatMapFigure([{ ...text, weights: [1] }])).toThrow("rho1: tokens has 6 samples, weights has 1");
});

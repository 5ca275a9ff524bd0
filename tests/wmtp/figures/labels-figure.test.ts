import { expect, it } from "vitest";
import { labelsFigure } from "../../../src/lib/wmtp/figures";
import { drawn } from "./specs";

const text = { tokens: ["a", " ", "b"], horizon: 2, labels: [1, -100, 2, -100, -100, -100] };

it("labelsFigure shows what each pair predicts and leaves ignored pairs empty", async () => {
  const { data } = labelsFigure(text) as unknown as { data: { values: { line: string; t: number; glyph: string }[] } };
  const glyphs = data.values.filter(({ line }) => line === "head 0").map(({ glyph }) => glyph);
  expect(glyphs).toEqual(["␣", "b", ""]);
  expect(await drawn("labels", labelsFigure({ ...text, mask: [1, 0, 1] }))).toContain("masked");
});

it("labelsFigure refuses labels that don't fit tokens and heads", () => {
  expect(() => labelsFigure({ ...text, labels: [1] })).toThrow("labels has 1 samples, pairs has 6");
});

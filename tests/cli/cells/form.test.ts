import { describe, expect, it } from "vitest";
import { formProblems } from "../../../src/cli/cells/form";
import { problemText } from "../../../src/cli/cells/problem";
import { parseNotebook } from "../../../src/cli/runner/notebook";
import { notebookText, type TestCell } from "../support/fake-project";

const parameters = { code: "const seed = 1;", tags: ["parameters"] };

function problemsOf(cells: readonly TestCell[], bytes = 1000): readonly string[] {
  return formProblems(parseNotebook(notebookText(cells), "17-x.ipynb"), bytes).map(problemText);
}

function lines(n: number): TestCell {
  return { code: Array.from({ length: n }, (_, i) => `f(${i});`).join("\n") };
}

describe("formProblems", () => {
  it("passes title, parameters, imports, and code after text", () => {
    expect(problemsOf(["# T", parameters, lines(1), "Text.", lines(26), lines(2)])).toEqual([]);
  });

  it.each<[string, readonly TestCell[], string]>([
    ["a notebook that starts with code", [parameters], "expected the first cell to be text"],
    ["a notebook without parameters", ["# T", lines(1)], 'expected one code cell with the tag "parameters", found 0'],
    ["two parameters cells", ["# T", parameters, parameters], "found 2"],
    [
      "a cell of 27 lines",
      ["# T", parameters, lines(1), "Text.", lines(27)],
      "cell 3: expected at most 26 lines, got 27",
    ],
    ["a median above 8 lines", ["# T", parameters, "Text.", lines(9), "Text.", lines(9)], "median of at most 8"],
    ["three code cells in a row", ["# T", parameters, lines(1), lines(1)], "cell 3: expected text before it"],
  ])("refuses %s", (_what, cells, message) => {
    expect(problemsOf(cells).join("\n")).toContain(message);
  });

  it("refuses a file above 1.5 MB", () => {
    expect(problemsOf(["# T", parameters], 1_600_000)).toEqual([
      "17-x.ipynb: expected at most 1.5 MB, got 1.6 MB: show less output",
    ]);
  });

  it("refuses pictures of pixels in outputs, and lets SVG pass", () => {
    const output = (type: string): string =>
      notebookText(["# T", parameters]).replace('"outputs": []', `"outputs": [{ "data": { "${type}": "" } }]`);
    const problems = (type: string): number => formProblems(parseNotebook(output(type), "a.ipynb"), 1).length;
    expect([problems("image/png"), problems("image/svg+xml")]).toEqual([1, 0]);
  });

  it("refuses two cells with one id", () => {
    const text = notebookText(["# T", parameters]).replace('"c1"', '"c0"');
    expect(formProblems(parseNotebook(text, "a.ipynb"), 1).map(problemText)).toEqual([
      "a.ipynb: two cells have one id",
    ]);
  });
});

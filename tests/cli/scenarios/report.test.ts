import { expect, it } from "vitest";
import { evaluateSampled } from "../../../src/cli/scenarios/evaluate";
import { paretoSvg, scoreLines } from "../../../src/cli/scenarios/report";
import { sampleCases } from "../../../src/cli/scenarios/sample";

const scored = evaluateSampled(
  sampleCases({ cases: ["ai-jobs", "homeless-person"], method: "mu_sigma", runs: 50, seed: 4 }),
);

it("scoreLines gives a line to each option and view, in columns, with a star for what is not dominated", () => {
  const [title, head, ...rows] = scoreLines(scored[0]!);
  expect(title).toMatch(/ \(ai-jobs\)$/);
  expect(rows).toHaveLength(scored[0]!.views.length);
  expect(rows.filter((row) => row.endsWith("*"))).toHaveLength(
    scored[0]!.views.filter(({ freeInOption, freeInDecision }) => freeInOption || freeInDecision).length,
  );
  const place = head!.indexOf("regret") + "regret".length;
  for (const row of rows) expect(row.slice(place - 5, place)).toMatch(/^\d\.\d{3}$/);
});

it("paretoSvg draws a panel a decision, with its options by name", async () => {
  const svg = await paretoSvg(scored);
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain(scored[0]!.title);
  expect(svg).toContain(scored[1]!.title);
  expect(svg).toContain("후회");
});

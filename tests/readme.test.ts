import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readBoard } from "../src/cli/board/file";

const root = path.resolve(__dirname, "..");
const readme = readFileSync(path.join(root, "README.md"), "utf8").replaceAll("\n", " ");
const board = readBoard(path.join(root, "figures/claims.json"));
const count = (verdict: string): number => board.filter((entry) => entry.verdict === verdict).length;

it("counts the notebooks that are there", () => {
  const there = readdirSync(path.join(root, "notebooks")).filter((file) => file.endsWith(".ipynb"));
  expect(readme).toContain(`So far ${there.length} of 30 notebooks are there.`);
});

it("counts the committed verdicts", () => {
  const decided = board.length - count("open");
  const undecided = board.filter(({ verdict, measured }) => verdict === "open" && measured !== undefined).length;
  expect(readme).toContain(`They judge ${decided} of the ${board.length} statements`);
  expect(readme).toContain(`${count("reproduced")} reproduced, ${count("refuted")} refuted, ${count("partly")} partly`);
  expect(readme).toContain(`${count("not testable here")} not testable here. ${undecided} more were measured`);
});

it("links only to files that are there", () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target!);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
});

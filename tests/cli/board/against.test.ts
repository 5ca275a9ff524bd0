import { expect, it } from "vitest";
import { againstCommitted } from "../../../src/cli/board/against";
import type { Entry } from "../../../src/cli/board/entry";

const entry = (id: string, verdict: Entry["verdict"], more: Partial<Entry> = {}): Entry => ({
  id,
  kind: "number",
  where: "line 1",
  says: "A number.",
  verdict,
  reason: "As measured.",
  ...more,
});
const committed = [entry("a", "refuted"), entry("b", "reproduced"), entry("c", "open"), entry("d", "partly")];

it("names the verdicts that differ from the committed ones", () => {
  const here = [entry("a", "reproduced"), entry("b", "reproduced"), entry("c", "refuted"), entry("x", "refuted")];
  const [head, ...lines] = againstCommitted(here, committed, "quick");
  expect(head).toMatch(/profile quick .* differ from these: 1 of 2:$/);
  expect(lines).toEqual(["  a: reproduced here, refuted in the committed results"]);
});

it("says that none differs, and nothing where nothing was judged twice", () => {
  expect(againstCommitted([entry("b", "reproduced")], committed, "quick")).toEqual([
    expect.stringMatching(/differ from these: 0 of 1\.$/),
  ]);
  const lacking = entry("d", "not testable here", { lacks: ["kote"] });
  expect(againstCommitted([lacking, entry("c", "refuted")], committed, "quick")).toEqual([]);
});

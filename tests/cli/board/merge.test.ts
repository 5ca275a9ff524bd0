import { describe, expect, it } from "vitest";
import { formatBoard, readBoard } from "../../../src/cli/board/file";
import { mergeBoard } from "../../../src/cli/board/merge";
import { boardSummary, claimLines } from "../../../src/cli/board/text";
import { writeAtomic } from "../../../src/cli/support/atomic";
import type { Results } from "../../../src/lib/notebook/results/results";
import type { Row } from "../../../src/lib/notebook/rows/rows";
import { scratch } from "../support/fake-project";

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  kind: "number",
  notebook: "01-a",
  where: "1",
  says: id,
  ...more,
});
const results = (notebook: string, ids: readonly string[], measured = 2): Results => ({
  notebook,
  profile: "paper",
  seed: 3,
  parameters: {},
  engine: "native",
  provenance: { commit: "c", dirty: false, lockfile: "l", data: {} },
  figures: [],
  claims: ids.map((id) => ({ id, measured, verdict: "refuted", reason: "It is 2." })),
});
const notebooks = ["01-a"];

describe("mergeBoard", () => {
  it("holds every scored row once, by paper, kind and number, and neither systems nor data", () => {
    const rows = [row("003-E11"), row("003-E2"), row("000-N1"), row("003-S1", { kind: "system" }), row("X-C1")];
    const data = row("003-D1", { kind: "data" });
    const board = mergeBoard({ rows: [...rows, data], results: [], notebooks });
    expect(board.map(({ id }) => id)).toEqual(["000-N1", "003-E2", "003-E11", "X-C1"]);
  });

  it("keeps the order of fields, and what the paper says beside what was measured", () => {
    const claimed = row("003-E1", { claimed: 1, implies: "i", recorded: "r", unit: "nats", level: "exact" });
    const [entry] = mergeBoard({ rows: [claimed], results: [results("01-a", ["003-E1"])], notebooks });
    expect(entry).toEqual({
      ...{ id: "003-E1", kind: "number", notebook: "01-a", where: "1", says: "003-E1", claimed: 1, implied: "i" },
      ...{ recorded: "r", measured: 2, unit: "nats", level: "exact", verdict: "refuted", reason: "It is 2." },
      ...{ profile: "paper", engine: "native", seed: 3, commit: "c" },
    });
    const order =
      "id kind notebook where says claimed implied recorded measured unit level verdict reason profile engine seed commit";
    expect(Object.keys(entry!).join(" ")).toBe(order);
  });

  it.each([
    ["has no notebook", row("003-E1", { notebook: "09-z" }), "Its notebook 09-z is not there yet."],
    ["has not run", row("003-E1"), "01-a has not run yet."],
  ])("calls a row open whose notebook %s, and says why", (_what, open, reason) => {
    expect(mergeBoard({ rows: [open], results: [], notebooks })[0]).toMatchObject({ verdict: "open", reason });
  });

  it("calls a row open that its notebook passed over", () => {
    const board = mergeBoard({ rows: [row("003-E1")], results: [results("01-a", [])], notebooks });
    expect(board[0]).toMatchObject({ verdict: "open", reason: "01-a has made no claim about it." });
  });

  it("says which data a row waits for, only where its notebook went without them", () => {
    const reason = "GoEmotions is not on this machine (npm run data goemotions).";
    const without = results("01-a", ["003-E1", "003-E2"]);
    const [first, second] = without.claims;
    const claims = [{ ...first!, verdict: "not testable here" as const, reason }, second!];
    const data = { "goemotions/train.tsv": "missing", "kote/val.tsv": "0".repeat(64) };
    const provenance = { ...without.provenance, data };
    const rows = [row("003-E1"), row("003-E2")];
    const board = mergeBoard({ rows, results: [{ ...without, claims, provenance }], notebooks });
    expect(board.map(({ lacks }) => lacks)).toEqual([["goemotions"], undefined]);
    expect(boardSummary(board, (_color, text) => text).at(-1)).toBe(
      "1 row is not testable only for want of data: npm run data -- goemotions",
    );
  });

  it("overlooks results whose notebook is gone", () => {
    const board = mergeBoard({ rows: [row("003-E1")], results: [results("08-gone", ["003-E1"])], notebooks });
    expect(board[0]?.verdict).toBe("open");
  });

  it("refuses a claim of two notebooks, and a claim without a row", () => {
    const both = [results("01-a", ["003-E1"]), results("02-b", ["003-E1"])];
    const sources = { rows: [row("003-E1")], notebooks: ["01-a", "02-b"] };
    expect(() => mergeBoard({ ...sources, results: both })).toThrow(
      "003-E1 is claimed by two notebooks: 01-a and 02-b",
    );
    expect(() => mergeBoard({ ...sources, results: [results("01-a", ["003-E9"])] })).toThrow("no scored row 003-E9");
  });
});

describe("figures/claims.json", () => {
  it("keeps numbers as they are, with NaN and the infinities", () => {
    const measured = [0.1 + 0.2, -0, 1e-300, 5e21];
    for (const value of [...measured, NaN, -Infinity]) {
      const board = mergeBoard({ rows: [row("003-E1")], results: [results("01-a", ["003-E1"], value)], notebooks });
      const file = `${scratch()}/claims.json`;
      writeAtomic(file, formatBoard(board));
      expect(readBoard(file)[0]?.measured).toEqual(Object.is(value, -0) ? 0 : value);
    }
  });
});

describe("the board in the terminal", () => {
  const plain = (_color: string, text: string): string => text;
  const long = row("003-E1", { says: "word ".repeat(60), claimed: 1 });
  const board = mergeBoard({ rows: [long, row("000-N1")], results: [results("01-a", ["003-E1"])], notebooks });

  it("counts verdicts by paper", () => {
    const [head, ...lines] = boardSummary(board, plain);
    expect(head?.trim().split(/ {2,}/)).toEqual([
      "reproduced",
      "refuted",
      "partly",
      "not testable here",
      "open",
      "all",
    ]);
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ["000 Red Heart roadmap", "·", "·", "·", "·", "1", "1"],
      ["003 Red Heart methods", "·", "1", "·", "·", "·", "1"],
      ["all", "·", "1", "·", "·", "1", "2"].map((cell) => cell),
    ]);
  });

  it("shows a claim in one line that fits", () => {
    const [head, line] = claimLines(board.slice(1), 100, plain);
    expect(line).toMatch(/^003-E1 {2}word word .*… +1 +2 +refuted$/);
    expect(Math.max(head!.length, line!.length)).toBeLessThanOrEqual(100);
  });
});

import { say, type Value } from "../../lib/notebook/value";
import { verdicts } from "../../lib/notebook/verdicts/verdict";
import type { Entry } from "./entry";
import { paperOf, paperTitle } from "../../lib/notebook/rows/papers";

/** Wraps text in a colour, or leaves it where the output shows none. */
export type Paint = (color: "green" | "red" | "yellow" | "blue" | "gray" | "bold", text: string) => string;

/** The colour of each verdict. A refuted claim is a result too: its red is a signal, no alarm. */
const colors = {
  reproduced: "green",
  refuted: "red",
  partly: "yellow",
  "not testable here": "blue",
  open: "gray",
} as const;

/** Counts of each verdict by paper, as a table with a total. */
export function boardSummary(board: readonly Entry[], paint: Paint): readonly string[] {
  const ids = [...new Set(board.map(({ id }) => paperOf(id)))];
  const titles = ids.map((id) => `${id} ${paperTitle(id).en}`);
  const width = Math.max(5, ...titles.map(({ length }) => length));
  const line = (title: string, entries: readonly Entry[]): string => {
    const cells = verdicts.map((verdict) => {
      const n = entries.filter((entry) => entry.verdict === verdict).length;
      const text = String(n === 0 ? "·" : n).padStart(verdict.length);
      return n === 0 ? paint("gray", text) : paint(colors[verdict], text);
    });
    return [title.padEnd(width), ...cells, String(entries.length).padStart(5)].join("  ");
  };
  return [
    paint("bold", ["".padEnd(width), ...verdicts, "  all"].join("  ")),
    ...ids.map((id, i) =>
      line(
        titles[i]!,
        board.filter((entry) => paperOf(entry.id) === id),
      ),
    ),
    line("all", board),
    ...lackLines(board, paint),
  ];
}

/** What a person can do about rows that only lack their data, which says nothing about a paper. */
function lackLines(board: readonly Entry[], paint: Paint): readonly string[] {
  const lacking = board.filter(({ lacks }) => lacks !== undefined);
  if (lacking.length === 0) return [];
  const sets = [...new Set(lacking.flatMap(({ lacks }) => lacks ?? []))].sort();
  const rows = lacking.length === 1 ? "1 row is" : `${lacking.length} rows are`;
  return ["", paint("yellow", `${rows} not testable only for want of data: npm run data -- ${sets.join(" ")}`)];
}

/** One line a claim: id, what it says, claimed, measured, verdict; each part shortened to fit `columns`. */
export function claimLines(entries: readonly Entry[], columns: number, paint: Paint): readonly string[] {
  if (entries.length === 0) return [];
  const cells = entries.map((entry) => ({
    entry,
    id: entry.id,
    claimed: clip(shown(entry.claimed, entry.unit), 20),
    measured: clip(shown(entry.measured, entry.unit), 24),
  }));
  const width = (key: "id" | "claimed" | "measured"): number =>
    Math.max(key.length, ...cells.map((c) => c[key].length));
  const [id, claimed, measured] = [width("id"), width("claimed"), width("measured")];
  const says = Math.max(20, columns - id - claimed - measured - 8 - 17);
  const row = (a: string, b: string, c: string, d: string): string =>
    [a.padEnd(id), clip(b, says).padEnd(says), c.padEnd(claimed), d.padEnd(measured)].join("  ");
  return [
    paint("bold", `${row("id", "the paper says", "claimed", "measured")}  verdict`),
    ...cells.map((c) => {
      const { says, verdict } = c.entry;
      return `${row(c.id, says, c.claimed, c.measured)}  ${paint(colors[verdict], verdict)}`;
    }),
  ];
}

function shown(value: Value | undefined, unit: string | undefined): string {
  if (value === undefined) return "–";
  const isNumber = typeof value === "number";
  return isNumber && unit !== undefined ? `${say(value)} ${unit}` : say(value);
}

function clip(text: string, width: number): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length <= width ? flat : `${flat.slice(0, width - 1).trimEnd()}…`;
}

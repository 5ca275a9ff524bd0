import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadRows, notebooksOf } from "../../lib/notebook/rows/rows";
import { sha256 } from "../support/hash";
import type { Memo } from "../support/memo";

/** A sha256 over the rows of each notebook, by notebook: claims are judged by them. */
export type RowDigests = Readonly<Record<string, string>>;

/** The digests of all rows in a folder; parses them only where the memo does not know the files' text. */
export function rowDigests(papers: string, memo: Memo<RowDigests>): RowDigests {
  if (!existsSync(papers)) return {};
  const files = readdirSync(papers).filter((name) => name.endsWith(".yaml"));
  const text = files.sort().map((name) => `${name}\n${readFileSync(path.join(papers, name), "utf8")}`);
  return memo.get(text.join("\n"), () => digest(papers));
}

function digest(papers: string): RowDigests {
  const rows = loadRows(papers).flatMap((row) => notebooksOf(row).map((notebook) => ({ notebook, row })));
  const names = [...new Set(rows.map(({ notebook }) => notebook))].sort();
  return Object.fromEntries(
    names.map((name) => [name, sha256(JSON.stringify(rows.filter(({ notebook }) => notebook === name)))]),
  );
}

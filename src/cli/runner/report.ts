import { existsSync } from "node:fs";
import path from "node:path";
import { againstCommitted } from "../board/against";
import type { Entry as BoardEntry } from "../board/entry";
import { readBoard } from "../board/file";
import { boardSummary, claimLines } from "../board/text";
import { updateBoard } from "../board/update";
import { count, duration } from "../support/words";
import type { Entry } from "./catalog";
import { failureLines } from "./failure";
import { keptLines, type Kept } from "./kept";
import { isJob, type Job, type Plan } from "./plan";
import { destinationOf, isCommitted, labelOf, type Project } from "./project";
import type { Outcome } from "./reporter";
import { why } from "./run-all";
import { variantOf, type Session } from "./session";
import type { Terminal } from "./terminal";

/** Shows each notebook and whether its results are up to date. Returns exit code 0. */
export function reportList(plan: Plan, terminal: Terminal): number {
  for (const item of plan) {
    if (!isJob(item)) terminal.say(...failureLines(item.entry.name, item.failure));
    else if (item.reasons.length > 0) terminal.say(`  ${item.entry.name}: to run: ${why(item.reasons)}`);
    else if (item.kept) terminal.say(`  ${item.entry.name}: ran without its data; the committed results stay`);
    else terminal.say(`  ${item.entry.name}: up to date, last run took ${duration(item.last?.seconds ?? 0)}`);
  }
  return 0;
}

/** Brings claims and page up to date, and shows the board: all counts, then the claims of the notebooks that ran. */
export function reportBoard(outcomes: readonly Outcome[], all: readonly Entry[], session: Session): void {
  const { project, options, terminal } = session;
  const variant = variantOf(options);
  const { figures, notebooks, site, stamps, runs } = destinationOf(project, variant);
  const stamp = path.join(stamps, `.board.${labelOf(variant)}.json`);
  const places = { papers: project.papers, figures, notebooks, site, stamp, staging: runs };
  const board = updateBoard(
    places,
    all.map(({ name }) => name),
  );
  const ran = outcomes.filter(({ kind }) => kind === "done").map(({ name }) => name);
  const entries = board.filter(({ notebook, profile }) => profile !== undefined && ran.includes(notebook ?? ""));
  const claims = claimLines(entries, terminal.columns, terminal.paint);
  terminal.say("", ...claims, ...(claims.length > 0 ? [""] : []), ...boardSummary(board, terminal.paint));
  if (!isCommitted(variant)) terminal.say(...besideCommitted(entries, project, labelOf(variant)));
  terminal.say("", `Read more: ${shown(path.join(site, "index.html"))}, ${shown(path.join(figures, "claims.json"))}`);
}

/** How claims of another profile compare with the committed board, if there is one. */
function besideCommitted(entries: readonly BoardEntry[], { root }: Project, label: string): readonly string[] {
  const file = path.join(root, "figures", "claims.json");
  const lines = existsSync(file) ? againstCommitted(entries, readBoard(file), label) : [];
  return lines.length > 0 ? ["", ...lines] : [];
}

/** Says of each failed notebook where and why. */
export function reportFailures(failures: readonly Outcome[], terminal: Terminal): void {
  const failed = failures.flatMap((outcome) => (outcome.kind === "failed" ? [outcome] : []));
  if (failed.length === 0) return;
  const head = `${count(failed.length, "notebook")} failed; earlier results stay in place:`;
  terminal.say("", terminal.paint("red", head), ...failed.flatMap(({ name, failure }) => failureLines(name, failure)));
}

/** Says which committed results stay as their data are missing, and how to get these. */
export function reportKept(kept: readonly Kept[], { project, terminal }: Session): void {
  if (kept.length === 0) return;
  const [head, ...lines] = keptLines(
    project.root,
    kept.map((one) => ({ ...one, place: shown(one.place) })),
  );
  terminal.say("", terminal.paint("yellow", head!), ...lines);
}

/** Says what an interrupted run has done and what it has not. Returns exit code 130. */
export function reportInterrupt(outcomes: readonly Outcome[], jobs: readonly Job[], terminal: Terminal): number {
  const done = outcomes.filter(({ kind }) => kind === "done" || kind === "kept").map(({ name }) => name);
  const left = jobs.map(({ entry }) => entry.name).filter((name) => !done.includes(name));
  terminal.say("", `Stopped. Done: ${done.join(", ") || "none"}. Not done: ${left.join(", ") || "none"}.`);
  terminal.say("The same command goes on from here.");
  return 130;
}

/** A path as a person would type it here. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith("..") ? file : relative;
}

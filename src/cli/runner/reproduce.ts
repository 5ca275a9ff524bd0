import { existsSync } from "node:fs";
import path from "node:path";
import { listNotebooks, selectNotebooks, type Entry } from "./catalog";
import type { Kept } from "./kept";
import { fetchMissing, missingData } from "./missing-data";
import { isJob, makePlan, type Job, type Misfit, type Plan } from "./plan";
import { destinationOf } from "./project";
import { reportBoard, reportFailures, reportInterrupt, reportKept, reportList } from "./report";
import type { Outcome } from "./reporter";
import { runAll, type RunEnd } from "./run-all";
import { lockRuns } from "./run-lock";
import { variantOf, type Session } from "./session";
import { recoverStages } from "./stage";

/**
 * Runs the notebooks that must run, shows the board, and returns the exit code: 0 where every chosen notebook has its
 * results, 1 where one failed, 130 after an interrupt. Throws where the command line names no notebook.
 */
export async function reproduce(session: Session): Promise<number> {
  const { options, project, terminal } = session;
  const all = listNotebooks(project.notebooks);
  const chosen = selectNotebooks(all, options.patterns);
  const plan = planOf(chosen, session);
  if (options.list) return reportList(plan, terminal);
  const isWork = workOf(plan, options.force).length > 0;
  const { outcomes, interrupted } = isWork ? await runLocked(chosen, session) : { outcomes: [], interrupted: false };
  if (!isWork) terminal.say(nothingToDo(plan));
  const failures = [...misfitsOf(plan), ...outcomes].filter((outcome) => outcome.kind === "failed");
  reportBoard(outcomes, all, session);
  reportKept(keptOf(isWork ? planOf(chosen, session) : plan), session);
  reportFailures(failures, terminal);
  if (interrupted) return reportInterrupt(outcomes, workOf(plan, options.force), terminal);
  return failures.length > 0 ? 1 : 0;
}

/** Holds the lock, ends what a killed run had left half placed, then runs what still must run. */
async function runLocked(chosen: readonly Entry[], session: Session): Promise<RunEnd> {
  const { options, project, terminal } = session;
  const { runs } = destinationOf(project, variantOf(options));
  const release = await lockRuns(runs);
  try {
    const recovered = recoverStages(runs);
    if (recovered.length > 0) terminal.say(`Put in place what a killed run had finished: ${recovered.join(", ")}`);
    return await runInTurn(chosen, session);
  } finally {
    await release();
  }
}

/** First the notebooks that stand on their own, then, with their results in place, those that read what these found. */
async function runInTurn(chosen: readonly Entry[], session: Session): Promise<RunEnd> {
  const ends: RunEnd[] = [];
  for (const last of [false, true]) {
    const work = workOf(planOf(chosen, session), session.options.force);
    const jobs = work.filter(({ notebook }) => notebook.runsLast === last);
    await fetchDataOf(jobs, session);
    if (jobs.length > 0) ends.push(await runAll(jobs, session));
    if (ends.some((end) => isOver(end, session))) break;
  }
  return {
    outcomes: ends.flatMap(({ outcomes }) => outcomes),
    interrupted: ends.some(({ interrupted }) => interrupted),
  };
}

/** Data sets that the jobs want are fetched first; what can't be had is said, and the notebooks run without. */
async function fetchDataOf(jobs: readonly Job[], { project, env, terminal }: Session): Promise<void> {
  if (jobs.length === 0 || !existsSync(path.join(project.root, "data", "datasets.yaml"))) return;
  const offline = env["RED_HEART_DATA"];
  await fetchMissing(project.root, missingData(project.root, jobs, offline), offline, (line) => {
    terminal.say(line);
  });
}

/** Whether nothing else is to start: after an interrupt, and after a failure where one ends the run. */
function isOver({ outcomes, interrupted }: RunEnd, { options }: Session): boolean {
  return interrupted || (!options.keepGoing && outcomes.some(({ kind }) => kind === "failed"));
}

function planOf(chosen: readonly Entry[], { project, options, env }: Session): Plan {
  return makePlan(chosen, { project, variant: variantOf(options), env });
}

function workOf(plan: Plan, force: boolean): readonly Job[] {
  return plan.filter(isJob).filter(({ reasons }) => force || reasons.length > 0);
}

function misfitsOf(plan: Plan): readonly Outcome[] {
  const misfits = plan.filter((item): item is Misfit => !isJob(item));
  return misfits.map(({ entry, failure }) => ({ kind: "failed", name: entry.name, seconds: 0, failure }));
}

function keptOf(plan: Plan): readonly Kept[] {
  return plan.flatMap((item) => (isJob(item) && item.kept ? [item.kept] : []));
}

function nothingToDo(plan: Plan): string {
  if (plan.length === 0) return "There are no notebooks yet.";
  return plan.every(isJob) ? "Every notebook is up to date; nothing to run." : "Nothing else to run.";
}

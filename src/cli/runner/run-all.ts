import { performance } from "node:perf_hooks";
import { count, duration } from "../support/words";
import { kernelCapacity } from "./capacity";
import { originOf } from "./environment";
import type { Running } from "./executor";
import { onInterrupt } from "./interrupt";
import type { Job } from "./plan";
import { pool } from "./pool";
import type { Outcome } from "./reporter";
import { runJob, type RunContext } from "./run-job";
import { expectedSeconds, longestFirst } from "./schedule";
import { variantOf, type Session } from "./session";

/** What came of the jobs, in their order; those that never started have no outcome. */
export interface RunEnd {
  readonly outcomes: readonly Outcome[];
  readonly interrupted: boolean;
}

/** Runs the jobs in a pool of kernels, telling how it goes. A signal stops them all and starts no other. */
export async function runAll(jobs: readonly Job[], session: Session): Promise<RunEnd> {
  const { options, terminal } = session;
  const limit = Math.min(jobs.length, options.jobs ?? kernelCapacity());
  terminal.say(...announcement(jobs, limit, session));
  const context = contextOf(session);
  const state = { interrupted: false, failed: false };
  const release = onInterrupt(() => {
    state.interrupted = true;
    for (const running of context.running) running.stop();
  });
  const isOver = (): boolean => state.interrupted || (state.failed && !options.keepGoing);
  const work = async (job: Job): Promise<Outcome> => {
    const outcome = await runJob(job, context);
    state.failed ||= outcome.kind === "failed";
    context.reporter.ended(outcome);
    return outcome;
  };
  const outcomes = await pool(longestFirst(jobs), limit, work, isOver);
  context.reporter.close();
  release();
  return { outcomes: inOrder(jobs, outcomes), interrupted: state.interrupted };
}

function contextOf({ options, project, env, terminal }: Session): RunContext {
  const now = (): number => performance.now() / 1000;
  return {
    project,
    variant: variantOf(options),
    env,
    origin: originOf(project.root),
    cellTimeout: options.cellTimeout,
    notebookTimeout: options.notebookTimeout,
    reporter: terminal.reporter(now),
    running: new Set<Running>(),
    now,
  };
}

function inOrder(jobs: readonly Job[], outcomes: readonly (Outcome | undefined)[]): readonly Outcome[] {
  return jobs.flatMap(({ entry }) => outcomes.find((outcome) => outcome?.name === entry.name) ?? []);
}

function announcement(jobs: readonly Job[], limit: number, { options }: Session): readonly string[] {
  const seconds = expectedSeconds(jobs, limit);
  const time = seconds === undefined ? "" : `, about ${duration(seconds)}`;
  const atOnce = jobs.length > 1 ? `, ${limit} at a time` : "";
  const head = `Running ${count(jobs.length, "notebook")} (${options.profile} profile${atOnce}${time})`;
  return [head, ...jobs.map((job) => `  ${job.entry.name}: ${why(job.reasons)}`), ""];
}

/** Why a notebook runs, in a few words. */
export function why([first, ...more]: readonly string[]): string {
  if (first === undefined) return "forced";
  return more.length === 0 ? first : `${first}, and ${count(more.length, "more reason")}`;
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseResults } from "../../lib/notebook/results/results-schema";
import { sha256File } from "../support/hash";
import { kernelEnvironment, type Origin } from "./environment";
import { remainingSeconds } from "./estimate";
import type { ExecutorEvent } from "./events";
import { startExecutor, type ExecutorEnd, type Running } from "./executor";
import { failureOf, plainFailure, type Failure } from "./failure";
import type { Job } from "./plan";
import { destinationOf, type Project, type Variant } from "./project";
import type { Outcome, Reporter } from "./reporter";
import { beginStage, completeStage, placeStage, stageOf, type Stage } from "./stage";
import type { Stamp } from "./stamp";

/** What every notebook of one run shares. Times in seconds. */
export interface RunContext {
  readonly project: Project;
  readonly variant: Variant;
  readonly env: NodeJS.ProcessEnv;
  readonly origin: Origin;
  readonly cellTimeout: number;
  readonly notebookTimeout: number;
  readonly reporter: Reporter;
  /** The running executors, so that an interrupt can stop them. */
  readonly running: Set<Running>;
  /** Seconds on a clock that never turns back. */
  readonly now: () => number;
}

/** Runs one notebook in a kernel of its own. Its results come into place if every cell succeeds, and only then. */
export async function runJob(job: Job, context: RunContext): Promise<Outcome> {
  const watch = new Watch(job, context);
  try {
    return await execute(job, context, watch);
  } catch (error) {
    // Such as a full disk: it must not take the other notebooks down.
    const failure = plainFailure("RunnerError", error instanceof Error ? error.message : String(error));
    return { kind: "failed", name: job.entry.name, seconds: watch.seconds, failure };
  }
}

async function execute(job: Job, context: RunContext, watch: Watch): Promise<Outcome> {
  const { name, file } = job.entry;
  const stage = stageOf(destinationOf(context.project, context.variant).runs, name);
  const source = sha256File(file);
  beginStage(stage);
  const running = startExecutor({
    command: context.project.python,
    args: executorArguments(job, stage, context),
    cwd: context.project.root,
    env: kernelEnvironment(context.project, context.env, { name, out: stage.out, ...context }),
    notebookTimeout: context.notebookTimeout,
    onEvent: (event) => {
      watch.see(event);
    },
  });
  context.running.add(running);
  const end = await running.end;
  context.running.delete(running);
  return outcomeOf(job, end, watch, () => finish(job, stage, source, watch));
}

function executorArguments(job: Job, stage: Stage, { project, cellTimeout, notebookTimeout }: RunContext): string[] {
  return [
    ...[project.executor, "--notebook", job.entry.file, "--output", stage.notebook],
    ...["--kernel", "red-heart-ts", "--cwd", project.root],
    ...["--cell-timeout", String(cellTimeout), "--notebook-timeout", String(notebookTimeout)],
  ];
}

/** Follows a run's events: tells the reporter, and keeps the time of each cell. */
class Watch {
  readonly cells: number[] = [];
  readonly #job: Job;
  readonly #context: RunContext;
  readonly #start: number;
  #cellStart: number;

  constructor(job: Job, context: RunContext) {
    this.#job = job;
    this.#context = context;
    this.#start = this.#cellStart = context.now();
    context.reporter.started(job.entry.name);
  }

  get seconds(): number {
    return this.#context.now() - this.#start;
  }

  see(event: ExecutorEvent): void {
    if (event.event === "done-cell") this.cells.push(event.seconds ?? this.#context.now() - this.#cellStart);
    if (event.event !== "cell") return;
    this.#cellStart = this.#context.now();
    const { index, total } = event;
    const rest = remainingSeconds(index - 1, total, this.seconds, this.#job.last?.cells);
    const { name } = this.#job.entry;
    const progress = { name, cell: index, total, elapsed: this.seconds };
    this.#context.reporter.progressed(rest === undefined ? progress : { ...progress, rest });
  }
}

function outcomeOf(job: Job, end: ExecutorEnd, watch: Watch, finish: () => Failure | undefined): Outcome {
  const { name } = job.entry;
  if (end.kind === "stopped") return { kind: "stopped", name };
  const failure = end.kind === "failed" ? failureOf(end.event, job.notebook) : finish();
  const { seconds } = watch;
  return failure ? { kind: "failed", name, seconds, failure } : { kind: "done", name, seconds };
}

/** Puts a complete run's results in place; a failure where they are not complete after all. */
function finish(job: Job, stage: Stage, source: string, watch: Watch): Failure | undefined {
  const { name, file } = job.entry;
  if (!existsSync(stage.notebook)) return plainFailure("ExecutorError", "it wrote no executed notebook");
  const stamp = {
    inputs: job.inputs,
    data: recordedData(stage, name),
    seconds: milliseconds(watch.seconds),
    cells: watch.cells.map(milliseconds),
  };
  const replaces = path.resolve(file) === job.targets.notebook;
  completeStage(stage, name, job.targets, stamp, replaces ? source : undefined);
  if (placeStage(stage) === "placed") return undefined;
  const advice = "Its results belong to the earlier text and were not put in place; run it again";
  return plainFailure("EditedError", `the notebook was edited while it ran. ${advice}`);
}

/** Each data file as the run says it found it: its sha256, or "missing"; none where a notebook recorded nothing at all. */
function recordedData(stage: Stage, name: string): Stamp["data"] {
  const file = path.join(stage.out, name, "results.json");
  if (!existsSync(file)) return {};
  return parseResults(readFileSync(file, "utf8"), `${name}/results.json`).provenance.data;
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

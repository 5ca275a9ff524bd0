import { existsSync } from "node:fs";
import path from "node:path";
import { sha256File } from "../support/hash";
import { kernelEnvironment, type Origin } from "./environment";
import { remainingSeconds } from "./estimate";
import type { ExecutorEvent } from "./events";
import { startExecutor, type ExecutorEnd, type Running } from "./executor";
import { failureOf, plainFailure, type Failure } from "./failure";
import { dataOfResults, lackedFiles } from "./kept";
import type { Job } from "./plan";
import { destinationOf, type Project, type Variant } from "./project";
import type { Outcome, Reporter } from "./reporter";
import { beginStage, completeStage, placeStage, stageOf, type Stage } from "./stage";

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

function outcomeOf(job: Job, end: ExecutorEnd, watch: Watch, finish: () => Outcome): Outcome {
  const { name } = job.entry;
  if (end.kind === "stopped") return { kind: "stopped", name };
  if (end.kind === "done") return finish();
  return { kind: "failed", name, seconds: watch.seconds, failure: failureOf(end.event, job.notebook) };
}

/**
 * Puts a complete run's results in place; a failure where they are not complete after all. A run that lacked data of the
 * committed results does not replace them: its own go beside.
 */
function finish(job: Job, stage: Stage, source: string, watch: Watch): Outcome {
  const { name, file } = job.entry;
  const { seconds } = watch;
  const failed = (failure: Failure): Outcome => ({ kind: "failed", name, seconds, failure });
  if (!existsSync(stage.notebook)) return failed(plainFailure("ExecutorError", "it wrote no executed notebook"));
  const data = dataOfResults(path.join(stage.out, name));
  const lacks = job.spare === undefined ? [] : lackedFiles(data, dataOfResults(job.targets.figures));
  const targets = job.spare === undefined || lacks.length === 0 ? job.targets : job.spare;
  const stamp = { inputs: job.inputs, data, seconds: milliseconds(seconds), cells: watch.cells.map(milliseconds) };
  const replaces = path.resolve(file) === targets.notebook;
  completeStage(stage, name, targets, stamp, replaces ? source : undefined);
  if (placeStage(stage) === "edited") return failed(editedFailure());
  if (lacks.length === 0) return { kind: "done", name, seconds };
  return { kind: "kept", name, seconds };
}

function editedFailure(): Failure {
  const advice = "Its results belong to the earlier text and were not put in place; run it again";
  return plainFailure("EditedError", `the notebook was edited while it ran. ${advice}`);
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

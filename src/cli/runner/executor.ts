import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { parseEvent, type ExecutorEvent, type FailedEvent } from "./events";
import { signalGroup } from "./process-group";

/** One run of the executor. Times in seconds. */
export interface ExecutorTask {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Limit of the whole run. The executor keeps it; the runner only sees to it if the executor does not answer. */
  readonly notebookTimeout: number;
  readonly onEvent: (event: ExecutorEvent) => void;
}

/** How a run ended. */
export type ExecutorEnd = { readonly kind: "done" } | { readonly kind: "stopped" } | FailedEnd;

/** A run that ended at an error, in a cell or around it. */
export interface FailedEnd {
  readonly kind: "failed";
  readonly event: FailedEvent;
}

/** A started executor. */
export interface Running {
  readonly end: Promise<ExecutorEnd>;
  /** Asks the executor and its kernel to end, and ends them by force after five seconds. */
  readonly stop: () => void;
}

const patience = 5_000;
const grace = 30;

/** Starts the executor in a process group of its own, so that a stop reaches its kernel and all that this has started. */
export function startExecutor(task: ExecutorTask): Running {
  const child = spawn(task.command, task.args, {
    cwd: task.cwd,
    env: task.env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const state: State = { last: undefined, stopped: false, late: false, complaints: [] };
  listen(child, task, state);
  const stop = (): void => {
    state.stopped = true;
    endGroup(child);
  };
  return { end: ending(child, task, state), stop };
}

interface State {
  last: ExecutorEvent | undefined;
  stopped: boolean;
  late: boolean;
  /** The last lines of stderr and of stray output, for the case that the executor ends without a word. */
  complaints: string[];
}

function listen(child: ChildProcess, task: ExecutorTask, state: State): void {
  const complain = (line: string): void => {
    state.complaints = [...state.complaints.slice(-19), line];
  };
  createInterface({ input: child.stdout! }).on("line", (line) => {
    const event = parseEvent(line);
    if (event === undefined) {
      complain(line);
      return;
    }
    state.last = event;
    task.onEvent(event);
  });
  createInterface({ input: child.stderr! }).on("line", complain);
}

function ending(child: ChildProcess, task: ExecutorTask, state: State): Promise<ExecutorEnd> {
  const deadline = (task.notebookTimeout + grace) * 1000;
  // A delay beyond 2^31 ms would fire at once.
  const timer = setTimeout(
    () => {
      state.late = true;
      endGroup(child);
    },
    Math.min(deadline, 2 ** 31 - 1),
  );
  return new Promise((resolve) => {
    const settle = (what: string): void => {
      clearTimeout(timer);
      resolve(endOf(state, what, task));
    };
    child.once("error", (error) => {
      settle(`${task.command} can't be started: ${error.message}. "npm run setup" repairs it`);
    });
    // A process that the executor left behind shares its group, and may hold its output open.
    child.once("exit", () => {
      signalGroup(child.pid, "SIGKILL");
    });
    child.once("close", (code, signal) => {
      settle(`the executor ended with ${signal ?? `code ${code}`} before the notebook did`);
    });
  });
}

function endOf(state: State, what: string, task: ExecutorTask): ExecutorEnd {
  if (state.last?.event === "done") return { kind: "done" };
  if (state.stopped) return { kind: "stopped" };
  if (state.last?.event === "failed") return { kind: "failed", event: state.last };
  const late = `no answer within ${task.notebookTimeout} s, the notebook's time limit`;
  const [ename, evalue]: [string, string] = state.late ? ["TimeoutError", late] : ["ExecutorError", what];
  const detail = state.complaints.slice(-6);
  return {
    kind: "failed",
    event: failedEvent(ename, [evalue, ...detail].join("\n"), state.complaints),
  };
}

function failedEvent(ename: string, evalue: string, traceback: readonly string[]): FailedEvent {
  return { event: "failed", cell: null, index: null, line: null, ename, evalue, traceback };
}

/** Asks the group to end; by force after five seconds, unless the executor, whose end takes its group along, has ended. */
function endGroup(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signalGroup(child.pid, "SIGTERM");
  const force = setTimeout(() => {
    signalGroup(child.pid, "SIGKILL");
  }, patience).unref();
  child.once("exit", () => {
    clearTimeout(force);
  });
}

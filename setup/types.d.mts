/** What the set-up knows about the project and the machine. Tests hand in their own. */
export interface Project {
  /** The project's folder. */
  root: string;
  /** Stamps, logs and the lock: `<root>/.cache/setup`. */
  state: string;
  /** What several clones share (engine, browser): `$RED_HEART_CACHE`, by default `~/.cache/red-heart-lab`. */
  shared: string;
  env: NodeJS.ProcessEnv;
  /** Whether the user may install system packages without a password. */
  isAdministrator: boolean;
  /** Contents of /etc/os-release, or "". */
  system: string;
  /** Folders that hold the machine's fonts. */
  fonts: string[];
  /** Bytes left where the project lies. */
  freeBytes(): number;
}

/** A thing that could not be had, and what the user can do about it. The run goes on without it. */
export interface Lack {
  what: string;
  remedy: string;
}

/** How a step ended. */
export interface Outcome {
  /** One line: what is there now. */
  note: string;
  /** Files that must stay there for the step to count as done, relative to the root or absolute. */
  outputs: string[];
  lacks?: Lack[];
}

/** What decides whether a step runs again. */
export interface Inputs {
  files?: string[];
  values?: Record<string, string>;
}

/** A step at work. */
export interface Task {
  project: Project;
  /** Whether the user asked for the step, so that what failed a moment ago is tried again. */
  asked: boolean;
  /** Adds a line to the step's log and shows it while the step runs. */
  log: (line: string) => void;
  /** Runs a program with its output in the log. */
  exec: (
    command: string,
    args: string[],
    options?: { env?: NodeJS.ProcessEnv },
  ) => Promise<{ code: number; output: string }>;
}

/** One step of the set-up. */
export interface Step {
  name: string;
  /** What it does, as the user reads it. */
  does: string;
  /** About how long it takes on two cores. */
  seconds: number;
  /** Steps without which this one can't be done. */
  after: string[];
  inputs(project: Project): Inputs;
  /** What is there already, if nothing needs to be done although no stamp says so. */
  settled?(project: Project): Outcome | undefined;
  run(task: Task): Promise<Outcome>;
}

/** A file as a stamp remembers it. */
export interface FileMark {
  size: number;
  modified: number;
  sha256: string;
}

/** What `.cache/setup/<step>.json` holds. */
export interface Stamp {
  values: Record<string, string>;
  files: Record<string, FileMark>;
  outcome: Outcome;
}

/** One line a step. */
export interface Display {
  begin(step: Step, reason: string): void;
  progress(line: string): void;
  end(step: Step, mark: "done" | "lacking" | "failed", note: string): void;
  say(line: string): void;
}

/** What a set-up came to. */
export interface SetUpResult {
  failed: string[];
  lacks: Lack[];
}

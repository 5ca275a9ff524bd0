import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../../..");

/** The sources as JavaScript in a private folder, for tests of whole processes: the shared `dist` may be older. */
export class Compiled {
  readonly folder: string = path.join(root, ".cache/tests", `cli-${process.pid}`);

  /** `wanted` picks files by their place below `src`; a few compile in no time. */
  constructor(wanted: (file: string) => boolean = () => true) {
    for (const file of readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts") || !wanted(file.replaceAll(path.sep, "/"))) continue;
      const text = readFileSync(path.join(root, "src", file), "utf8");
      const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
      const target = path.join(this.folder, file.replace(/\.ts$/, ".js"));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, ts.transpileModule(text, { compilerOptions }).outputText);
    }
  }

  /** Starts `reproduce` as a process of its own. */
  reproduce(project: string, args: readonly string[] = [], { closeOutput = false } = {}): Command {
    return new Command(path.join(this.folder, "cli/reproduce.js"), [...args, "--project", project], closeOutput);
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A running command. */
export class Command {
  /** What it has written so far, errors included. */
  output = "";
  readonly pid: number;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  readonly #kill: (signal: NodeJS.Signals) => void;
  readonly #listeners = new Set<() => void>();

  constructor(script: string, args: readonly string[], closeOutput: boolean) {
    const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    if (closeOutput) child.stdout.destroy();
    this.pid = child.pid!;
    this.#kill = (signal) => void child.kill(signal);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data: Buffer) => {
        this.output += data.toString("utf8");
        for (const listener of this.#listeners) listener();
      });
    }
    this.ended = new Promise((resolve) => {
      child.once("close", (code, signal) => {
        resolve(code ?? signal);
      });
    });
  }

  /** Sends a signal to this process alone. */
  kill(signal: NodeJS.Signals): void {
    this.#kill(signal);
  }

  /** Resolves as soon as the output matches. Rejects if the command ends before. */
  async until(pattern: RegExp): Promise<void> {
    const seen = new Promise<void>((resolve) => {
      const look = (): void => {
        if (pattern.test(this.output)) resolve();
      };
      this.#listeners.add(look);
      look();
    });
    const over = this.ended.then((code) => {
      if (!pattern.test(this.output))
        throw new Error(`ended with ${code ?? "nothing"} before ${pattern}:\n${this.output}`);
    });
    await Promise.race([seen, over]);
  }
}

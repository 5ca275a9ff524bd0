import { spawn } from "node:child_process";
import { guardGroup } from "./guard";

/** A program that ended otherwise than it should. */
export class ChildError extends Error {
  override readonly name = "ChildError";
  /** What it wrote to stderr. */
  readonly stderr: string;

  constructor(message: string, stderr: string) {
    super(message);
    this.stderr = stderr;
  }
}

/**
 * Runs a program, in a process group that does not outlive this process.
 *
 * @returns what it wrote to stdout
 * @throws ChildError where it can't be started, or ends with a signal or another code than 0
 */
export async function runChild(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const release = child.pid === undefined ? () => undefined : guardGroup(child.pid);
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => (said[name] += text));
  }
  const end = await new Promise<string | undefined>((resolve) => {
    child.once("error", (error) => {
      resolve(error.message);
    });
    child.once("close", (code, signal) => {
      resolve(code === 0 ? undefined : `${command} ended with ${signal ?? `code ${code}`}`);
    });
  });
  release();
  if (end === undefined) return said.stdout;
  throw new ChildError([end, said.stderr.trim()].filter(Boolean).join(": "), said.stderr);
}

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

/** What a new process gets. */
export interface ProcessOptions {
  /** A folder that takes the place of the package @tensorflow/tfjs-node-gpu. */
  readonly nodeGpu?: string;
  /** Environment variables on top of this process's. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The value of a function body in a Node process of its own, where no engine has started. `engine` and `random` are the
 * rooms, `tf` is tfjs.
 */
export async function inNewProcess<T>(body: string, { nodeGpu = "", env = {} }: ProcessOptions = {}): Promise<T> {
  const script = path.join(__dirname, "in-new-process.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script, body, nodeGpu], {
    cwd: path.resolve(__dirname, "../.."),
    env: { ...process.env, ...env },
  });
  const { value, error } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as { value: T; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sha256 } from "../support/hash";

/** Where the set-up writes down which native engine it built, or why it could not. */
const note = "node_modules/@tensorflow/tfjs-node-gpu/lib/napi-v8/red-heart-engine.json";

/**
 * What decides the numbers of tensor code before any of it runs: the engine asked for, the note of the set-up on the one
 * that it built (TensorFlow's version among it), the processor's architecture, and the major version of Node.
 */
export function engineIdentity(root: string, env: NodeJS.ProcessEnv): string {
  const file = path.join(root, note);
  const built = existsSync(file) ? sha256(readFileSync(file)).slice(0, 16) : "none";
  const node = process.versions.node.split(".")[0]!;
  return [env["RED_HEART_ENGINE"] ?? "best", built, process.arch, `node ${node}`].join(", ");
}

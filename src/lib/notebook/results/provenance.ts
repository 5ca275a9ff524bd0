import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the engine room says of itself once it has started, at `globalThis[Symbol.for("red-heart.engine")]`. */
export interface EngineNote {
  /** Backend and device: "native", "wasm", "cpu". */
  readonly name: string;
  /** Versions, threads, flags, instruction set: what bit-equality depends on. */
  readonly fingerprint: string;
}

/** Commit of the project and whether its files differ from it. */
export interface Revision {
  readonly commit: string;
  readonly dirty: boolean;
}

const engineKey: unique symbol = Symbol.for("red-heart.engine") as never;

/** The engine's note, or undefined while no tensor has been used: asking never starts an engine. */
export function engineNote(): EngineNote | undefined {
  return (globalThis as { [engineKey]?: EngineNote })[engineKey];
}

/**
 * Revision from RED_HEART_COMMIT and RED_HEART_DIRTY, else from git, else { commit: "unknown", dirty: true }: nothing says
 * that files without a commit are those of one.
 *
 * Changed and untracked files make a checkout dirty, ignored ones don't: a new source that git doesn't know yet can change a
 * result as well as a changed one, and no commit holds it.
 */
export function revision(root: string, env: Readonly<Record<string, string | undefined>>): Revision {
  const commit = env["RED_HEART_COMMIT"];
  if (commit !== undefined && commit !== "") return { commit, dirty: env["RED_HEART_DIRTY"] === "1" };
  const head = git(root, ["rev-parse", "HEAD"]);
  if (head === undefined) return { commit: "unknown", dirty: true };
  return { commit: head, dirty: git(root, ["status", "--porcelain", "--untracked-files=normal"]) !== "" };
}

/** sha256 of package-lock.json from RED_HEART_LOCKFILE, else from the file, else "unknown". */
export function lockfileHash(root: string, env: Readonly<Record<string, string | undefined>>): string {
  const given = env["RED_HEART_LOCKFILE"];
  if (given !== undefined && given !== "") return given;
  const file = join(root, "package-lock.json");
  return existsSync(file) ? sha256(readFileSync(file)) : "unknown";
}

/** sha256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Output of a git command, or undefined where there is no git or no repository. */
function git(root: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

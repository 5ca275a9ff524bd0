import { existsSync } from "node:fs";
import path from "node:path";
import { revision } from "../../lib/notebook/results/provenance";
import { sha256File } from "../support/hash";
import { destinationOf, type Project, type Variant } from "./project";

/** What the library records of where a result comes from. */
export interface Origin {
  readonly RED_HEART_COMMIT?: string;
  readonly RED_HEART_DIRTY?: string;
  readonly RED_HEART_LOCKFILE?: string;
}

/**
 * Commit, dirty flag and lock file of a checkout, as they are before anything runs. Empty parts where git says nothing. What
 * makes a checkout dirty is the library's `revision` to say, so that both mean the same.
 */
export function originOf(root: string): Origin {
  const { commit, dirty } = revision(root, {});
  const lockfile = path.join(root, "package-lock.json");
  return {
    ...(commit === "unknown" ? {} : { RED_HEART_COMMIT: commit, RED_HEART_DIRTY: dirty ? "1" : "0" }),
    ...(existsSync(lockfile) ? { RED_HEART_LOCKFILE: sha256File(lockfile) } : {}),
  };
}

/** The environment of one notebook's kernel: the caller's, the project's private Jupyter folders, and what it is to do. */
export function kernelEnvironment(
  project: Project,
  env: NodeJS.ProcessEnv,
  run: { readonly name: string; readonly out: string; readonly variant: Variant; readonly origin: Origin },
): NodeJS.ProcessEnv {
  const jupyter = path.join(project.cache, "jupyter");
  const { profile, set } = run.variant;
  return {
    ...env,
    ...run.origin,
    // The kernelspec of this checkout goes before any that the user has.
    JUPYTER_PATH: [jupyter, project.kernel, env["JUPYTER_PATH"]].filter(Boolean).join(path.delimiter),
    JUPYTER_RUNTIME_DIR: path.join(jupyter, "runtime"),
    JUPYTER_CONFIG_DIR: path.join(jupyter, "config"),
    PYTHONUNBUFFERED: "1",
    RED_HEART_NOTEBOOK: run.name,
    RED_HEART_PROFILE: profile,
    RED_HEART_OUT: run.out,
    RED_HEART_RESULTS: destinationOf(project, run.variant).figures,
    ...(Object.keys(set).length > 0 ? { RED_HEART_PARAMETERS: JSON.stringify(set) } : {}),
  };
}

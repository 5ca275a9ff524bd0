import type { ReproduceOptions } from "./options";
import type { Project, Variant } from "./project";
import type { Terminal } from "./terminal";

/** One command line at work on one project. */
export interface Session {
  readonly options: ReproduceOptions;
  readonly project: Project;
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
}

/** The part of the options that changes results. */
export function variantOf({ profile, set, out }: ReproduceOptions): Variant {
  return out === undefined ? { profile, set } : { profile, set, out };
}

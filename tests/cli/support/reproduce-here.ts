import { parseOptions } from "../../../src/cli/runner/options";
import { projectAt } from "../../../src/cli/runner/project";
import { reproduce } from "../../../src/cli/runner/reproduce";
import { terminalOf } from "../../../src/cli/runner/terminal";

/** How a command line ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a command line of `reproduce` in this process, as in a log without colour. */
export async function reproduceHere(
  root: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  let output = "";
  const terminal = terminalOf({ write: (text) => (output += text) }, {});
  const given = { PATH: process.env["PATH"], ...env };
  const code = await reproduce({ options: parseOptions(args), project: projectAt(root), env: given, terminal });
  return { code, output };
}

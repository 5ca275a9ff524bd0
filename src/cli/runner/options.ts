import { Command, InvalidArgumentError, Option } from "commander";
import { parse } from "yaml";
import { profiles, type Profile } from "./project";

/** What `npm run reproduce` was asked to do. Times in seconds. */
export interface ReproduceOptions {
  /** Numbers, names or globs; none means all. */
  readonly patterns: readonly string[];
  readonly profile: Profile;
  readonly force: boolean;
  readonly list: boolean;
  readonly keepGoing: boolean;
  /** Kernels at once; as many as the machine carries where absent. */
  readonly jobs?: number;
  readonly set: Readonly<Record<string, unknown>>;
  readonly out?: string;
  readonly cellTimeout: number;
  readonly notebookTimeout: number;
  /** Another checkout than the one that this program lies in. */
  readonly project?: string;
}

/** Parses a command line without its first two words. Ends the process with a message where it makes no sense. */
export function parseOptions(args: readonly string[]): ReproduceOptions {
  const command = reproduceCommand().parse([...args], { from: "user" });
  return { ...command.opts<Omit<ReproduceOptions, "patterns">>(), patterns: command.args };
}

function reproduceCommand(): Command {
  return new Command("npm run reproduce --")
    .description("Runs the notebooks whose inputs have changed, and shows what became of each claim.")
    .argument("[notebooks...]", "numbers, names or globs: 17 '1*' 00-claims (default: all)")
    .addOption(new Option("--profile <name>", "how much work each notebook does").choices(profiles).default("paper"))
    .option("--force", "run even what is up to date", false)
    .option("--jobs <n>", "kernels at once (default: by cores and free memory)", wholeNumber)
    .option("--list", "show the notebooks and whether they are up to date, run nothing", false)
    .option("--set <key=value>", "replace a parameter; may be repeated", parameter, {})
    .option("--out <folder>", "put all results there instead of into the project")
    .option("--cell-timeout <seconds>", "limit of each cell", seconds, 600)
    .option("--notebook-timeout <seconds>", "limit of each notebook", seconds, 3600)
    .option("--keep-going", "run the others after one has failed (this is the default)", true)
    .option("--no-keep-going", "start no further notebook after one has failed")
    .addOption(new Option("--project <folder>", "another copy of the project").hideHelp());
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError(`Expected a whole number from 1 up.`);
  return value;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError("Expected seconds above 0.");
  return value;
}

/** Values are read as YAML, so that 3 is a number, true a boolean and [1, 2] a list. */
function parameter(text: string, before: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Expected key=value.");
  return { ...before, [text.slice(0, at)]: parse(text.slice(at + 1)) as unknown };
}

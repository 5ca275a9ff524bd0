import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { viewMethods } from "../lib/scenarios";
import { evaluateSampled } from "./scenarios/evaluate";
import { paretoSvg, scoreLines } from "./scenarios/report";
import { sampleCases, type SampleRequest } from "./scenarios/sample";
import { parseSampled } from "./scenarios/sampled";
import { jsonText, writeAtomic } from "./support/atomic";
import { projectRoot } from "./support/root";

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** Where results go unless told otherwise: no part of the project's committed files. */
const folder = path.join(projectRoot(), ".cache", "scenarios");

interface SampleOptions extends Omit<SampleRequest, "cases"> {
  readonly out: string;
}

function sample(cases: string[], { out, method, runs, seed }: SampleOptions): void {
  const sampled = sampleCases({ cases, method, runs, seed });
  writeAtomic(out, jsonText(sampled));
  const options = sampled.decisions.flatMap((one) => one.options).length;
  console.log(
    `${options} options of ${sampled.decisions.length} decisions, three views of ${runs} runs each: ${shown(out)}`,
  );
}

async function evaluate(file: string, { out }: { readonly out: string }): Promise<void> {
  if (!existsSync(file)) throw new Error(`${shown(file)} is not there; npm run scenarios -- sample makes it`);
  const scored = evaluateSampled(parseSampled(shown(file), readFileSync(file, "utf8")));
  console.log(scored.map((one) => scoreLines(one).join("\n")).join("\n\n"));
  console.log(
    "\n*: no other view of the option (own), of the decision (all), has more of Bentham's score and less regret.",
  );
  console.log(
    "Emotion is not scored: a case holds no text of what an option leads to, so nothing can be read from it.",
  );
  writeAtomic(path.join(out, "evaluation.json"), jsonText(scored));
  writeAtomic(path.join(out, "pareto.svg"), await paretoSvg(scored));
  console.log(`Written: ${shown(path.join(out, "evaluation.json"))}, ${shown(path.join(out, "pareto.svg"))}`);
}

/** A path as a person would type it here. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith("..") ? file : relative;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError("Expected a whole number from 1 up.");
  return value;
}

function three(text: string): number {
  if (text !== "3") throw new InvalidArgumentError("Expected 3: the views are optimistic, neutral and pessimistic.");
  return 3;
}

const command = new Command("npm run scenarios --").description(
  "Samples what may come of the options of authored cases in three views, and scores the views.",
);
command
  .command("sample")
  .description("draw runs on the cases' causal graphs and write them down (000-S10)")
  .argument("[cases...]", "ids of authored cases, e.g. homeless-person (default: all)")
  .addOption(new Option("--method <name>", "what the views mean").choices(viewMethods).default("mu_sigma"))
  .option("--k <n>", "number of views", three, 3)
  .option("--runs <n>", "runs of each view", wholeNumber, 1000)
  .option("--seed <n>", "same seed, same numbers", wholeNumber, 20_260_115)
  .option("--out <file>", "where to write", path.join(folder, "sampled.json"))
  .action(sample);
command
  .command("evaluate")
  .description("score sampled views by Bentham's calculus and by regret, and draw their Pareto view (000-S11)")
  .argument("[file]", "what `sample` has written", path.join(folder, "sampled.json"))
  .option("--out <folder>", "where evaluation.json and pareto.svg go", folder)
  .action(evaluate);
command.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

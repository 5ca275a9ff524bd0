import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import type { Benchmark } from "./bench/benchmark";
import { endWithParent } from "./bench/end-with-parent";
import { measure, type Outcome } from "./bench/measure";
import { peerPython } from "./bench/python";
import { systemPython } from "./bench/system-python";
import { outcomeTable } from "./bench/table";
import { jsonText, writeAtomic } from "./support/atomic";
import { projectRoot } from "./support/root";

/** All benchmarks: whatever a module of `bench/` exports as `benchmarks`. */
async function discover(): Promise<Benchmark[]> {
  const files = readdirSync(path.join(__dirname, "bench")).filter((file) => file.endsWith(".js"));
  const modules = await Promise.all(
    files
      .sort()
      .map((file) => import(path.join(__dirname, "bench", file)) as Promise<{ benchmarks?: readonly Benchmark[] }>),
  );
  return modules.flatMap((one) => one.benchmarks ?? []);
}

/** Whether one of the words names the benchmark's area or a part of its name; no words pick all. */
function isPicked({ name, area }: Benchmark, words: readonly string[]): boolean {
  return words.length === 0 || words.some((word) => area === word || name.toLowerCase().includes(word.toLowerCase()));
}

async function run(words: readonly string[], { rounds }: { rounds: string }): Promise<void> {
  const count = Number(rounds);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`--rounds: expected a whole number from 1, got ${rounds}`);
  const picked = (await discover()).filter((benchmark) => isPicked(benchmark, words));
  if (picked.length === 0) throw new RangeError(`bench: expected an area or a part of a name, got ${words.join(" ")}`);
  const root = projectRoot();
  const scratch = path.join(root, ".cache", "bench");
  mkdirSync(scratch, { recursive: true });
  const peers = path.join(root, "bench", "peers");
  const tools = { scratch, python: await peerPython(peers, scratch), system: systemPython(peers) };
  const outcomes: Outcome[] = [];
  for (const benchmark of picked) {
    process.stderr.write(`${benchmark.name}\n`);
    const outcome = await measure(benchmark, tools, count, (contender, round) => {
      process.stderr.write(`  round ${round + 1} of ${count}: ${contender}\n`);
    });
    outcomes.push(outcome);
    process.stdout.write(`${outcomeTable([outcome])}\n`);
  }
  const file = path.join(scratch, "results.json");
  writeAtomic(file, jsonText(outcomes));
  process.stdout.write(`All runs: ${path.relative(root, file)}\n`);
}

endWithParent();
new Command("bench")
  .description("Times the library against named peers on the same work, in interleaved runs.")
  .argument("[what...]", "areas or parts of names, e.g. information; default: all")
  .option("--rounds <n>", "runs of each side", "5")
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });

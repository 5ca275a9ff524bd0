import path from "node:path";
import type { EngineName } from "../../lib/engine";
import type { Benchmark, BenchTools, Contender } from "./benchmark";
import { ownProcess } from "./own-process";
import type { Size } from "./steps";

/** A size with how often its step is timed in a run, and the slow engines that are timed too, one step in one round. */
interface Timed {
  readonly label: string;
  readonly size: Size;
  readonly steps: number;
  /** Time of ours over the peer's that is aimed at: 1 above 0.4 million parameters, 1.5 below. */
  readonly goal: number;
  readonly slowEngines: readonly EngineName[];
  /** Tokens of a step, where their number a second is told. */
  readonly tokens?: number;
}

const everyEngine = ["wasm", "cpu"] as const;

/** The block of 001 (feed-forward 2048 or four widths) on `batch` texts of `tokens` tokens. */
function block(
  batch: number,
  tokens: number,
  feedForward: number,
  steps: number,
  slowEngines: readonly EngineName[] = [],
): Timed {
  const size = { kind: "block", batch, tokens, width: 896, heads: 14, feedForward } as const;
  const label = `encoder block forward + backward, ${batch} x ${tokens} tokens, width 896, 14 heads, feed-forward ${feedForward}`;
  return { label, size, steps, goal: 1, slowEngines };
}

/** A step of a GPT on characters, four attention heads, that predicts so many tokens ahead. */
function languageModel(
  millions: string,
  batch: number,
  tokens: number,
  width: number,
  layers: number,
  predictions = 1,
): Timed {
  const size = { kind: "language-model", batch, tokens, width, layers, heads: 4, predictions } as const;
  const small = millions === ".12";
  const ahead = predictions === 1 ? "" : `, ${predictions} tokens ahead`;
  const label = `GPT step of ${millions} M parameters, ${batch} x ${tokens} tokens, width ${width}, ${layers} layers${ahead}`;
  const slowEngines = small && batch === 16 ? everyEngine : [];
  return { label, size, steps: 10, goal: small ? 1.5 : 1, slowEngines, tokens: batch * tokens };
}

const perceptron: Timed = {
  label: "perceptron step 2048-128-28, batch 128",
  size: { kind: "perceptron", batch: 128, inputs: 2048, hidden: 128, outputs: 28 },
  steps: 50,
  goal: 1.5,
  slowEngines: everyEngine,
};

function ours(size: Size, engine: EngineName, steps: number): Contender {
  const options = engine === "native" ? {} : { name: `red-heart-lab on ${engine}`, rounds: 1 };
  return ownProcess(path.join(__dirname, "steps"), "timeSteps", [size, engine, steps], { warmUps: 0, ...options });
}

function benchmark({ label, size, steps, goal, slowEngines, tokens }: Timed): Benchmark {
  return {
    name: `Training: ${label}`,
    area: "training",
    goal,
    // Losses of a few float32 steps, in another order of sums.
    tolerance: 1e-3,
    ...(tokens !== undefined && { items: { name: "tokens", count: tokens } }),
    setup: (tools: BenchTools) => {
      const torch = {
        name: "PyTorch, the same step on as many threads",
        run: () => tools.system("torch_steps.py", [JSON.stringify(size), String(steps)], torchRemedy),
      };
      return Promise.resolve({
        ours: ours(size, "native", steps),
        peers: [torch, ...slowEngines.map((engine) => ours(size, engine, 1))],
      });
    },
  };
}

const torchRemedy = {
  module: "torch",
  remedy: "PyTorch is missing: `apt-get install python3-torch libopenblas0-pthread` on Debian, or pip's torch",
};

/** Training steps on the native engine against PyTorch on the same cores, and on the engines that need no compiler. */
export const benchmarks: readonly Benchmark[] = [
  // Pure JavaScript takes minutes for a step at 4 x 128 tokens: it is timed where it takes seconds.
  block(1, 16, 2048, 20, everyEngine),
  block(4, 128, 2048, 10, ["wasm"]),
  block(4, 128, 3584, 10),
  block(32, 128, 2048, 3),
  block(32, 128, 3584, 3),
  languageModel(".12", 16, 64, 64, 2),
  languageModel(".12", 32, 64, 64, 2),
  languageModel(".12", 32, 64, 64, 2, 4),
  languageModel(".45", 32, 64, 128, 2),
  languageModel(".85", 32, 128, 128, 4),
  languageModel(".85", 32, 128, 128, 4, 4),
  perceptron,
].map(benchmark);

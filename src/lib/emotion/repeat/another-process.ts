import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { engine, startEngine } from "../../engine";
import type { EmotionContext } from "../score/context";
import { disposeScorer, type EmotionScorer } from "../score/scorer";
import { calculateEmotionScore } from "../score/trace";
import { bitsOf } from "./bits";
import { loadScorer, saveScorer } from "./saved-scorer";

interface Request {
  readonly scorer: string;
  readonly texts: readonly string[];
  readonly context: EmotionContext;
}

const root = resolve(__dirname, "../../../..");

/** The bits of each text's score, computed here. */
export function scoreBits(scorer: EmotionScorer, texts: readonly string[], context: EmotionContext): string[] {
  return texts.map((text) => bitsOf(calculateEmotionScore(scorer, text, context).score));
}

/**
 * The bits of each text's score, computed by a fresh process of the built library on the same kind of engine (001-A3, 003-A6).
 * Only the scorer's numbers and the texts go over.
 */
export function scoreBitsElsewhere(scorer: EmotionScorer, texts: readonly string[], context: EmotionContext): string[] {
  const { name, threads } = engine();
  const request: Request = { scorer: saveScorer(scorer), texts, context };
  const answer = execFileSync(process.execPath, ["-e", 'require("red-heart-lab/emotion").answerScoreRequest()'], {
    cwd: root,
    input: JSON.stringify(request),
    env: { ...process.env, RED_HEART_ENGINE: name, RED_HEART_THREADS: String(threads) },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["pipe", "pipe", "inherit"],
  });
  return JSON.parse(answer) as string[];
}

/** The other process: reads a request from standard input and writes the bits of its scores. */
export async function answerScoreRequest(): Promise<void> {
  const request = JSON.parse(readFileSync(0, "utf8")) as Request;
  await startEngine();
  const scorer = loadScorer(request.scorer);
  process.stdout.write(JSON.stringify(scoreBits(scorer, request.texts, request.context)));
  disposeScorer(scorer);
}

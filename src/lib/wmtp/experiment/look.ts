import * as tf from "@tensorflow/tfjs";
import { requireSameLength } from "../../arguments";
import type { Weights } from "../../model";
import { mtpLabels, tokenLosses } from "../loss";
import type { DecoderConfig } from "../model";
import type { MarkedWindows } from "./prepared";
import { stackedLogits } from "./stack/decoder";

/** How well one run predicts the next token; unweighted, whatever it was trained with. */
export interface RunScore {
  /** Mean cross-entropy of head 0 over all tokens, in nats. */
  readonly loss: number;
  /** Share of tokens that were the likeliest, in [0, 1]. */
  readonly accuracy: number;
  /** The same over the tokens important by construction. */
  readonly importantLoss: number;
  readonly importantAccuracy: number;
}

/**
 * Judges every lane of a stack on windows of its own. The first token of a window is predicted by nobody and left out.
 *
 * @param windows one a lane, all of one size
 * @returns one a lane
 * @throws RangeError for windows of different sizes
 * @see 004-E5, 004-C2
 */
export function judgeStack(config: DecoderConfig, weights: Weights, windows: readonly MarkedWindows[]): RunScore[] {
  const { rows, length } = windows[0]!;
  requireSameLength("windows", Object.fromEntries(windows.map(({ ids }, lane) => [`lane ${lane}`, ids])));
  const size = rows * length;
  const all = new Int32Array(size * windows.length);
  windows.forEach(({ ids }, lane) => {
    all.set(ids, lane * size);
  });
  const judged = tf.tidy((): tf.Tensor[] => {
    const texts = tf.tensor3d(all, [windows.length, rows, length], "int32");
    const labels = mtpLabels(texts.reshape([windows.length * rows, length]), { horizon: 1 });
    const logits = stackedLogits(config, weights, texts, 1);
    return [tokenLosses(logits, labels), logits.argMax(3).toInt().equal(labels)];
  });
  const [losses, hits] = judged.map((tensor) => tensor.dataSync()) as [Float32Array, Uint8Array];
  tf.dispose(judged);
  return windows.map(({ important }, lane) => {
    const from = lane * size;
    const own = { losses: losses.subarray(from, from + size), hits: hits.subarray(from, from + size) };
    return { ...scoreOf(own, length, () => true), ...renamed(scoreOf(own, length, (token) => important[token] === 1)) };
  });
}

interface Judged {
  readonly losses: ArrayLike<number>;
  readonly hits: ArrayLike<number>;
}

type Plain = Pick<RunScore, "loss" | "accuracy">;

/** Position t judges token t + 1. */
function scoreOf({ losses, hits }: Judged, length: number, belongs: (token: number) => boolean): Plain {
  let [tokens, loss, right] = [0, 0, 0];
  for (let i = 0; i < losses.length; i++) {
    if (i % length === length - 1 || !belongs(i + 1)) continue;
    tokens += 1;
    loss += losses[i]!;
    right += hits[i]!;
  }
  return { loss: loss / tokens, accuracy: right / tokens };
}

function renamed({ loss, accuracy }: Plain): Pick<RunScore, "importantLoss" | "importantAccuracy"> {
  return { importantLoss: loss, importantAccuracy: accuracy };
}

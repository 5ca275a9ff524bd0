import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import type { Weights } from "../../model";
import { windowTensors, type Windows } from "../batches";
import { mtpLabels, tokenLosses } from "../loss";
import type { LanguageModel } from "../model";

/** What a model makes of each pair of position and head, row-major [B, S, H]. */
export interface JudgedPairs {
  /** Heads that were read, H. */
  readonly horizon: number;
  /** Nats; 0 where the pair doesn't count. */
  readonly losses: Float32Array;
  /** 1 where the likeliest token is the right one. */
  readonly hits: Uint8Array;
  /** 1 where there is a token to predict that counts: not past the window's end, not masked. */
  readonly counts: Uint8Array;
}

/** How windows are read. */
export interface JudgeOptions {
  /** Heads that are read, the first so many; default all. */
  readonly horizon?: number;
  /** Windows that are read at once; default 32. It changes memory and speed, not results beyond rounding. */
  readonly batch?: number;
}

/**
 * Reads windows with a model and judges every prediction of every head. Entry (row, t, k) is about token
 * `windows.starts[row] + t + k + 1` of the text.
 *
 * @see 004-E5, 004-F2
 */
export function judgePairs(
  model: LanguageModel,
  weights: Weights,
  windows: Windows,
  { horizon = model.predictions, batch = 32 }: JudgeOptions = {},
): JudgedPairs {
  requireInteger("batch", batch, { min: 1 });
  const size = windows.rows * windows.length * horizon;
  const judged = {
    horizon,
    losses: new Float32Array(size),
    hits: new Uint8Array(size),
    counts: new Uint8Array(size),
  };
  for (let row = 0; row < windows.rows; row += batch) {
    const at = row * windows.length * horizon;
    const [losses, hits, counts] = readRows(model, weights, rowsOf(windows, row, row + batch), horizon);
    judged.losses.set(losses, at);
    judged.hits.set(hits, at);
    judged.counts.set(counts, at);
  }
  return judged;
}

/** Rows from ... to - 1, or as many as there are. */
function rowsOf({ rows, length, starts, ids, mask }: Windows, from: number, to: number): Windows {
  const end = Math.min(to, rows);
  const cut = {
    rows: end - from,
    length,
    starts: starts.slice(from, end),
    ids: ids.slice(from * length, end * length),
  };
  return mask === undefined ? cut : { ...cut, mask: mask.slice(from * length, end * length) };
}

function readRows(
  model: LanguageModel,
  weights: Weights,
  windows: Windows,
  horizon: number,
): [Float32Array, Uint8Array, Uint8Array] {
  const tensors = tf.tidy(() => {
    const { ids, mask } = windowTensors(windows);
    const labels = mtpLabels(ids, { horizon, ...(mask && { mask }) });
    const logits = model.head(weights, model.states(weights, ids), horizon);
    const hits = logits.argMax(3).toInt().equal(labels);
    return [tokenLosses(logits, labels), hits, labels.greaterEqual(0)] as const;
  });
  const [losses, hits, counts] = tensors.map((tensor) => tensor.dataSync()) as [Float32Array, Uint8Array, Uint8Array];
  tf.dispose([...tensors]);
  return [losses, hits, counts];
}

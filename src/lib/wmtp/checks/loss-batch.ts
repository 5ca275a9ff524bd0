import { normals, type Stream } from "../../random";

/** A batch for the loss, in plain numbers; all row-major. */
export interface LossBatch {
  /** [B, S, H, V]. */
  readonly shape: readonly [batch: number, length: number, heads: number, vocabulary: number];
  /** [B, S, H, V], numbers that float32 holds exactly. */
  readonly logits: Float32Array;
  /** [B, S]; -100 for a token that is never a target. */
  readonly ids: Int32Array;
  /** [B, S], 0 where a token is masked. */
  readonly mask: Uint8Array;
  /** [B, S], weights of tokens. */
  readonly weights: Float32Array;
}

/** Sizes of the logits that are drawn: mild, as at the start of a training, and beyond what an exponential holds. */
const scales = [1, 30, 10_000] as const;

/**
 * A random batch that has what a loss can get wrong: a mask, labels of -100, texts hardly longer than the horizon, logits up to
 * 1e4 and uneven weights. The last token always counts.
 */
export function randomLossBatch(stream: Stream): LossBatch {
  const [batch, vocabulary, heads] = [1 + stream.integer(3), 2 + stream.integer(7), 1 + stream.integer(4)];
  const length = heads + 1 + stream.integer(6);
  const scale = scales[stream.integer(scales.length)]!;
  const tokens = batch * length;
  const last = (i: number): boolean => i === tokens - 1;
  return {
    shape: [batch, length, heads, vocabulary],
    logits: Float32Array.from(normals(stream, tokens * heads * vocabulary), (z) => clipped((scale * z) / 3, scale)),
    ids: Int32Array.from({ length: tokens }, (_, i) =>
      stream.uniform() < 0.1 && !last(i) ? -100 : stream.integer(vocabulary),
    ),
    mask: Uint8Array.from({ length: tokens }, (_, i) => (stream.uniform() < 0.25 && !last(i) ? 0 : 1)),
    weights: Float32Array.from({ length: tokens }, () => 0.1 + 3 * stream.uniform()),
  };
}

function clipped(value: number, limit: number): number {
  return Math.min(Math.max(value, -limit), limit);
}

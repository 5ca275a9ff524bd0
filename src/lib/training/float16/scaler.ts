import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import type { Weights } from "../../model";
import { differentiate, disposeGradients, type Differentiated, type Gradients } from "../gradients";
import type { DifferentiateBatch, Stateful } from "../loop/plan";

/** How a loss scaler moves; defaults are torch's GradScaler. */
export interface LossScalerOptions {
  /** Scale at the start, default 65,536. */
  readonly initial?: number;
  /** Factor after `interval` steps without overflow; default 2. */
  readonly growth?: number;
  /** Factor after an overflow; default 0.5. */
  readonly backoff?: number;
  /** Default 2,000. */
  readonly interval?: number;
}

/** A scale that grows until gradients overflow, and shrinks when they do. */
export interface LossScaler extends Stateful {
  /** What the loss is multiplied by. */
  readonly scale: number;
  /** Steps that were left out because a gradient overflowed. */
  readonly skipped: number;
  /** Notes whether a step's gradients were finite. */
  update(finite: boolean): void;
  /** Frees the tensors of `state`. */
  dispose(): void;
}

/**
 * Dynamic loss scaling: small gradients survive float16 because the loss is multiplied by a large number before the backward
 * pass and the gradients are divided by it after.
 *
 * @see 001-S15, 001-C23. Micikevicius et al. 2018; torch.cuda.amp.GradScaler
 */
export function lossScaler(options: LossScalerOptions = {}): LossScaler {
  const { growth, backoff, interval, initial } = withDefaults(options);
  let [scale, good, skipped] = [initial, 0, 0];
  let live: tf.Tensor | undefined;
  const dispose = (): void => live?.dispose();
  return {
    get scale(): number {
      return scale;
    },
    get skipped(): number {
      return skipped;
    },
    update: (finite): void => {
      good = finite ? good + 1 : 0;
      if (!finite) [scale, skipped] = [scale * backoff, skipped + 1];
      else if (good === interval) [scale, good] = [scale * growth, 0];
    },
    state: (): ReadonlyMap<string, tf.Tensor> => {
      dispose();
      live = tf.keep(tf.tensor1d([scale, good, skipped]));
      return new Map([["scaler", live]]);
    },
    restore: (state): void => {
      [scale, good, skipped] = Array.from(state.get("scaler")!.dataSync()) as [number, number, number];
    },
    dispose,
  };
}

function withDefaults(options: LossScalerOptions): Required<LossScalerOptions> {
  const o = { initial: 65536, growth: 2, backoff: 0.5, interval: 2000, ...options };
  requireFinite("initial", o.initial, { min: Number.MIN_VALUE });
  requireFinite("growth", o.growth, { min: 1 });
  requireFinite("backoff", o.backoff, { min: Number.MIN_VALUE, max: 1 });
  requireInteger("interval", o.interval, { min: 1 });
  return o;
}

/**
 * A step of mixed precision, complete: scale, differentiate, look for overflow, divide by the scale. Where a gradient
 * overflowed the result has no gradients, so that the loop leaves the step out, and the scale shrinks. Clip afterwards, in the
 * plan's `transform`, which sees unscaled gradients. The printed snippet does none of this but the first (001-C23).
 *
 * The loss itself says what is rounded, with `castTo`.
 */
export function lossScaled(weights: Weights, scaler: LossScaler): DifferentiateBatch {
  return (batch, loss, stream) => {
    const { scale } = scaler;
    const scaledUp = differentiate(weights, () => tf.tidy(() => loss(batch, stream).mul(scale).asScalar()));
    const finite = allFinite(scaledUp.gradients);
    scaler.update(finite);
    return finite ? unscaled(scaledUp, scale) : withoutGradients(scaledUp, scale);
  };
}

function allFinite(gradients: Gradients): boolean {
  const finite = tf.tidy(() =>
    tf.stack([...gradients.values()].map((gradient) => gradient.isFinite().all().cast("int32"))).min(),
  );
  const [all] = finite.dataSync();
  finite.dispose();
  return all === 1;
}

function unscaled(result: Differentiated, scale: number): Differentiated {
  const gradients = new Map([...result.gradients].map(([name, gradient]) => [name, gradient.div(scale)]));
  return { ...withoutGradients(result, scale), gradients };
}

function withoutGradients({ loss, gradients }: Differentiated, scale: number): Differentiated {
  const unscaledLoss = loss.div<tf.Scalar>(scale);
  loss.dispose();
  disposeGradients(gradients);
  return { loss: unscaledLoss, gradients: new Map() };
}

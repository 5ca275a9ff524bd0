import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, decaysOf, differentiate, disposeGradients, type Optimizer } from "../../training";
import { mtpLabels, tokenLosses } from "../loss";
import { decoder, type DecoderConfig } from "../model";
import type { Scorer } from "../scorers";
import type { Arm } from "./arms";
import { excessOf, pairShares, scoreLane, type LaneBatch } from "./lane-weights";
import { leakyLoss, leakyWeights } from "./leak";
import { judgeStack, type RunScore } from "./look";
import type { MarkedWindows } from "./prepared";
import { pickRows, RowOrder, type LaneMarks } from "./rows";
import { stackedLogits } from "./stack/decoder";
import { laneWeights, stackWeights } from "./stack/weights";
import { LaneNotes, type ToldOfLane } from "./told";

/** What one run of a stack reads. */
export interface LaneTexts {
  readonly train: MarkedWindows;
  readonly validation: MarkedWindows;
}

/** What a stack of runs is made of. */
export interface LanePlan {
  /** One a run, all of one size. */
  readonly texts: readonly LaneTexts[];
  readonly arm: Arm;
  readonly config: DecoderConfig;
  /** Windows of a step, B. */
  readonly batch: number;
  /** One a run. */
  readonly streams: readonly Stream[];
}

/** One run of the stack. */
interface Lane {
  readonly windows: MarkedWindows;
  readonly rows: RowOrder;
  readonly scorer: Scorer | undefined;
  readonly notes: LaneNotes;
}

/** Runs of one arm from many seeds, trained side by side as one stack of models, each on batches of its own. */
export class Lanes {
  readonly #plan: LanePlan;
  readonly #weights: Weights;
  readonly #optimizer: Optimizer;
  readonly #lanes: readonly Lane[];

  /** @throws RangeError for more windows in a batch than a text has, or another number of texts than of streams */
  constructor(plan: LanePlan) {
    const { texts, arm, config, streams, batch } = plan;
    this.#plan = plan;
    requireInteger("texts.length", texts.length, { min: streams.length, max: streams.length });
    this.#lanes = streams.map((stream, lane) => ({
      windows: texts[lane]!.train,
      rows: new RowOrder(stream, texts[lane]!.train.rows, batch),
      scorer: arm.scorer?.(stream.split("weights")),
      notes: new LaneNotes(),
    }));
    const { blueprint } = decoder(config);
    const starts = streams.map((stream) => stream.split("start"));
    this.#weights = stackWeights(blueprint, starts);
    this.#optimizer = adamW({ decays: decaysOf(blueprint) });
  }

  /** Windows that a lane reads in a step, [B]. */
  rowsAt(lane: number, step: number): Int32Array {
    return this.#lanes[lane]!.rows.at(step);
  }

  /**
   * One update of every lane.
   *
   * @throws LaneError for a lane whose weights or loss are not finite
   */
  step(step: number, rate: number): void {
    const marks = this.#lanes.map(({ windows, rows }) => pickRows(windows, rows.at(step)));
    const { loss, gradients } = differentiate(this.#weights, () => this.#loss(marks));
    this.#optimizer.step(this.#weights, gradients, () => rate);
    disposeGradients(gradients);
    loss.dispose();
  }

  /** How each lane stands, and what its steps came to since the last look. */
  look(): (RunScore & ToldOfLane)[] {
    const { config, texts } = this.#plan;
    const judged = texts.map(({ validation }) => validation);
    return judgeStack(config, this.#weights, judged).map((score, lane) => ({
      ...score,
      ...this.#lanes[lane]!.notes.take(),
    }));
  }

  /** The model that one lane has become; the caller disposes it. */
  weightsOf(lane: number): Weights {
    return laneWeights(decoder(this.#plan.config).blueprint, this.#weights, lane);
  }

  /** Frees the models and what the optimizer remembers. */
  dispose(): void {
    disposeWeights(this.#weights);
    this.#optimizer.dispose();
  }

  /** The sum of the lanes' losses, so that each lane gets the gradient that it would have alone. */
  #loss(marks: readonly LaneMarks[]): tf.Scalar {
    const { config, batch, arm } = this.#plan;
    const { length } = this.#lanes[0]!.windows;
    const heads = config.predictions ?? 1;
    const ids = tf.tensor3d(joined(marks.map((own) => own.ids)), [marks.length, batch, length], "int32");
    const labels = mtpLabels(ids.reshape([marks.length * batch, length]), { horizon: heads });
    const losses = tokenLosses(stackedLogits(config, this.#weights, ids), labels);
    const values = losses.dataSync<"float32">();
    const size = batch * length * heads;
    const shares = marks.map((own, lane) => this.#named(lane, own, values.slice(lane * size, (lane + 1) * size)));
    if (arm.leak?.detached === false) return this.#leakyLoss(losses, marks, arm.leak.temperature);
    return losses.mul(tf.tensor3d(Float32Array.from(shares.flatMap((own) => [...own])), losses.shape)).sum();
  }

  #named(lane: number, marks: LaneMarks, losses: Float32Array): Float32Array {
    try {
      return this.#shares(lane, marks, losses);
    } catch (error) {
      throw new LaneError(lane, error);
    }
  }

  /** The shares of a lane's pairs in its loss; notes what they come to. */
  #shares(lane: number, marks: LaneMarks, losses: Float32Array): Float32Array {
    const { config, batch, arm } = this.#plan;
    const { notes, windows } = this.#lanes[lane]!;
    const { length } = windows;
    const own: LaneBatch = { ...marks, shape: [batch, length], heads: config.predictions ?? 1, losses };
    const weights = this.#weigh(lane, marks, own);
    const shares = pairShares(own, weights, arm.alignment);
    const told = { losses, shares, plain: pairShares(own), weights, excess: excessOf(own) };
    notes.add({ ...told, important: marks.important, length });
    return shares;
  }

  #weigh(lane: number, marks: LaneMarks, own: LaneBatch): ArrayLike<number> | undefined {
    const { arm } = this.#plan;
    const { scorer } = this.#lanes[lane]!;
    if (arm.leak !== undefined) return leakyWeights(own, arm.leak.temperature);
    if (scorer !== undefined) return scoreLane(scorer, own);
    return arm.reads === "known" ? marks.corrupted.map((mark) => 1 - mark) : undefined;
  }

  /** For an arm whose weights are not cut from the gradient; it has one head. */
  #leakyLoss(losses: tf.Tensor3D, marks: readonly LaneMarks[], temperature: number): tf.Scalar {
    const shape = [marks.length, this.#plan.batch, this.#lanes[0]!.windows.length] as const;
    const reference = tf.tensor3d(joined(marks.map((own) => required(own.referenceLosses))), [...shape]);
    const [lanes, batch, length] = shape;
    const known = reference.slice([0, 0, 1], [lanes, batch, length - 1]);
    const own = losses.reshape([...shape]).slice([0, 0, 0], [lanes, batch, length - 1]);
    return leakyLoss(own.reshape([lanes, -1]), known.reshape([lanes, -1]), temperature);
  }
}

/** A fault of one lane of a stack. */
export class LaneError extends Error {
  override readonly name = "LaneError";

  constructor(
    readonly lane: number,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

function joined<T extends Int32Array | Float32Array>(parts: readonly T[]): T {
  const [first] = parts as readonly [T];
  const all = new (first.constructor as new (size: number) => T)(first.length * parts.length);
  parts.forEach((part, i) => {
    all.set(part, i * first.length);
  });
  return all;
}

function required(losses: Float32Array | undefined): Float32Array {
  if (losses === undefined) throw new TypeError("referenceLosses: expected scored windows, got none");
  return losses;
}

import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, decaysOf, differentiate, disposeGradients, type Optimizer } from "../../training";
import { mtpLabels, tokenLosses } from "../loss";
import { decoder, type DecoderConfig } from "../model";
import type { Scorer } from "../scorers";
import type { Arm } from "./arms";
import { pairShares, scoreLane, type LaneBatch } from "./lane-weights";
import { leakyLoss } from "./leak";
import { judgeStack, type RunScore } from "./look";
import type { MarkedWindows, PreparedTask } from "./prepared";
import { pickRows, RowOrder, type LaneMarks } from "./rows";
import { stackedLogits } from "./stack/decoder";
import { stackWeights } from "./stack/weights";
import { LaneNotes, type ToldOfLane } from "./told";

/** What a stack of runs is made of. */
export interface LanePlan {
  readonly task: PreparedTask;
  readonly arm: Arm;
  readonly config: DecoderConfig;
  /** Windows of a step, B. */
  readonly batch: number;
  /** One a seed. */
  readonly streams: readonly Stream[];
}

/** One run of the stack. */
interface Lane {
  readonly rows: RowOrder;
  readonly scorer: Scorer | undefined;
  readonly notes: LaneNotes;
}

/** Runs of one arm from many seeds, trained side by side as one stack of models, each on batches of its own. */
export class Lanes {
  readonly #plan: LanePlan;
  readonly #windows: MarkedWindows;
  readonly #weights: Weights;
  readonly #optimizer: Optimizer;
  readonly #lanes: readonly Lane[];

  /** @throws RangeError for more windows in a batch than the text has */
  constructor(plan: LanePlan) {
    const { task, arm, config, streams, batch } = plan;
    this.#plan = plan;
    this.#windows = arm.reads === "spared" ? task.spared : task.train;
    requireInteger("batch", batch, { min: 1, max: this.#windows.rows });
    const { blueprint } = decoder(config);
    const starts = streams.map((stream) => stream.split("start"));
    this.#weights = stackWeights(blueprint, starts);
    this.#optimizer = adamW({ decays: decaysOf(blueprint) });
    this.#lanes = streams.map((stream) => ({
      rows: new RowOrder(stream, this.#windows.rows, batch),
      scorer: arm.scorer?.(stream.split("weights")),
      notes: new LaneNotes(),
    }));
  }

  /** One update of every lane. */
  step(step: number, rate: number): void {
    const marks = this.#lanes.map(({ rows }) => pickRows(this.#windows, rows.at(step)));
    const { loss, gradients } = differentiate(this.#weights, () => this.#loss(marks));
    this.#optimizer.step(this.#weights, gradients, () => rate);
    disposeGradients(gradients);
    loss.dispose();
  }

  /** How each lane stands, and what its steps came to since the last look. */
  look(): (RunScore & ToldOfLane)[] {
    const { config, task } = this.#plan;
    const scores = judgeStack(config, this.#weights, this.#lanes.length, task.validation);
    return scores.map((score, lane) => ({ ...score, ...this.#lanes[lane]!.notes.take() }));
  }

  /** Frees the models and what the optimizer remembers. */
  dispose(): void {
    disposeWeights(this.#weights);
    this.#optimizer.dispose();
  }

  /** The sum of the lanes' losses, so that each lane gets the gradient that it would have alone. */
  #loss(marks: readonly LaneMarks[]): tf.Scalar {
    const { config, batch, arm } = this.#plan;
    const { length } = this.#windows;
    const heads = config.predictions ?? 1;
    const ids = tf.tensor3d(joined(marks.map((own) => own.ids)), [marks.length, batch, length], "int32");
    const labels = mtpLabels(ids.reshape([marks.length * batch, length]), { horizon: heads });
    const losses = tokenLosses(stackedLogits(config, this.#weights, ids), labels);
    const values = losses.dataSync<"float32">();
    const size = batch * length * heads;
    const shares = marks.map((own, lane) => this.#shares(lane, own, values.slice(lane * size, (lane + 1) * size)));
    if (arm.leak !== undefined) return this.#leakyLoss(losses, marks, arm.leak);
    return losses.mul(tf.tensor3d(Float32Array.from(shares.flatMap((own) => [...own])), losses.shape)).sum();
  }

  /** The shares of a lane's pairs in its loss; notes what they come to. */
  #shares(lane: number, marks: LaneMarks, losses: Float32Array): Float32Array {
    const { config, batch, arm } = this.#plan;
    const { scorer, notes } = this.#lanes[lane]!;
    const { length } = this.#windows;
    const own: LaneBatch = { ...marks, shape: [batch, length], heads: config.predictions ?? 1, losses };
    const known = arm.reads === "known" ? marks.corrupted.map((mark) => 1 - mark) : undefined;
    const weights = scorer === undefined ? known : scoreLane(scorer, own);
    const shares = pairShares(own, weights, arm.alignment);
    notes.add({ losses, shares, plain: pairShares(own), weights, important: marks.important, length });
    return shares;
  }

  /** For an arm whose weights are not cut from the gradient; it has one head. */
  #leakyLoss(losses: tf.Tensor3D, marks: readonly LaneMarks[], temperature: number): tf.Scalar {
    const shape = [marks.length, this.#plan.batch, this.#windows.length] as const;
    const reference = tf.tensor3d(joined(marks.map((own) => required(own.referenceLosses))), [...shape]);
    const [lanes, batch, length] = shape;
    const known = reference.slice([0, 0, 1], [lanes, batch, length - 1]);
    const own = losses.reshape([...shape]).slice([0, 0, 0], [lanes, batch, length - 1]);
    return leakyLoss(own.reshape([lanes, -1]), known.reshape([lanes, -1]), temperature);
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

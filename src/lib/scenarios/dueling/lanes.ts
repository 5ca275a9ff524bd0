import * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import type { UtilityAndRisk } from "../../losses";
import { disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { adamW, differentiate, disposeGradients, type Optimizer } from "../../training";
import { networkBlueprint, stackedLogits, stackedWeights, type NetworkConfig } from "../../training/ablation/network";
import type { Objective } from "./objectives";
import type { RiskTable } from "./risk-table";

/** What one network learns from. */
export interface LaneData {
  readonly table: RiskTable;
  /** Indices of the table's items in the order of an epoch, which may repeat some. */
  readonly epoch: (epoch: number) => Int32Array;
}

/** Networks with one objective, one a seed. */
export interface LaneGroup {
  readonly objective: Objective;
  /** One a seed, in the order of `LanePlan.streams`. */
  readonly data: readonly LaneData[];
}

/** How all networks are trained. */
export interface LanePlan {
  /** Numbers that describe an item. */
  readonly inputs: number;
  /** Units of the two hidden layers; default 16. */
  readonly hidden?: number;
  /** Default 64. */
  readonly batch?: number;
  /** Default .01. */
  readonly rate?: number;
  /** One a seed: networks of one seed start from the same weights, whatever their group. */
  readonly streams: readonly Stream[];
}

/** What one network says of items, [N] each. */
export interface Forecast {
  readonly utility: Float32Array;
  readonly risk: Float32Array;
}

/**
 * Small networks of utility and risk that are trained side by side with AdamW, one a group and seed. They share the
 * arithmetic only: losses are added, no gradient flows from one network to another.
 */
export class RiskLanes {
  readonly #plan: Required<LanePlan>;
  readonly #groups: readonly LaneGroup[];
  readonly #network: NetworkConfig;
  readonly #weights: Weights;
  readonly #optimizer: Optimizer = adamW();
  readonly #orders: readonly Iterator<number, never>[];

  constructor(groups: readonly LaneGroup[], plan: LanePlan) {
    for (const { objective, data } of groups) {
      if (data.length !== plan.streams.length) {
        throw new RangeError(`${objective.name}: expected data for ${plan.streams.length} seeds, got ${data.length}`);
      }
    }
    this.#plan = { hidden: 16, batch: 64, rate: 0.01, ...plan };
    this.#groups = groups;
    this.#network = { inputs: plan.inputs, hidden: this.#plan.hidden, blocks: 1, classes: 2, dropoutBits: 1 };
    const starts = plan.streams.map((stream) => stream.split("weights"));
    this.#weights = stackedWeights(networkBlueprint(this.#network), starts, groups.length);
    this.#orders = groups.flatMap(({ data }) => data.map(({ epoch }) => endless(epoch)));
  }

  /** One step of all networks. */
  step(): void {
    const { batch, rate } = this.#plan;
    const rows = this.#orders.map((order) => Int32Array.from({ length: batch }, () => order.next().value));
    const { loss, gradients } = differentiate(this.#weights, () => {
      const all = this.#groups.flatMap(({ data }) => data.map(({ table }) => table));
      const outputs = this.#outputs(all.map((table, lane) => chosen(table, rows[lane]!, this.#plan.inputs)));
      const targets = {
        utility: lanesOf(all.map(({ utility }, lane) => Float32Array.from(rows[lane]!, (row) => utility[row]!))),
        risk: lanesOf(all.map(({ risk }, lane) => Float32Array.from(rows[lane]!, (row) => risk[row]!))),
      };
      return tf.addN(this.#groups.map(({ objective }, g) => this.#lossOf(objective, g, outputs, targets)));
    });
    this.#optimizer.step(this.#weights, gradients, () => rate);
    disposeGradients(gradients);
    loss.dispose();
  }

  /**
   * Forecasts of all networks.
   *
   * @param tables one a seed, all of one length
   * @returns [group][seed]
   */
  forecast(tables: readonly RiskTable[]): Forecast[][] {
    const seeds = tables.length;
    const { utility, risk } = tf.tidy(() => {
      const outputs = this.#outputs(this.#groups.flatMap(() => tables.map(({ features }) => features)));
      const risks = this.#groups.map(({ objective }, g) => {
        const raw = outputs.risk.slice(g * seeds, seeds);
        return objective.risk?.(raw) ?? raw;
      });
      return { utility: outputs.utility, risk: tf.concat(risks) };
    });
    const items = utility.shape[1]!;
    const [u, r] = [Float32Array.from(read(utility)), Float32Array.from(read(risk))];
    tf.dispose([utility, risk]);
    return this.#groups.map((_, g) =>
      tables.map((__, s) => {
        const start = (g * seeds + s) * items;
        return { utility: u.slice(start, start + items), risk: r.slice(start, start + items) };
      }),
    );
  }

  dispose(): void {
    disposeWeights(this.#weights);
    this.#optimizer.dispose();
  }

  /** Raw outputs [lanes, N] each, from features of every lane. */
  #outputs(features: readonly Float32Array[]): UtilityAndRisk {
    const { inputs } = this.#plan;
    const x = lanesOf(features).reshape<tf.Tensor3D>([features.length, -1, inputs]);
    const [utility, risk] = tf.unstack(stackedLogits(this.#network, this.#weights, x), 2);
    return { utility: utility!, risk: risk! };
  }

  /** Sum over a group's networks of their mean losses. */
  #lossOf(objective: Objective, group: number, outputs: UtilityAndRisk, targets: UtilityAndRisk): tf.Scalar {
    const seeds = this.#plan.streams.length;
    const own = ({ utility, risk }: UtilityAndRisk): UtilityAndRisk => ({
      utility: utility.slice(group * seeds, seeds),
      risk: risk.slice(group * seeds, seeds),
    });
    return objective.loss(own(outputs), own(targets)).mean(-1).sum();
  }
}

/** One row a lane. */
function lanesOf(rows: readonly Float32Array[]): tf.Tensor2D {
  const width = rows[0]!.length;
  const flat = new Float32Array(rows.length * width);
  rows.forEach((row, lane) => {
    flat.set(row, lane * width);
  });
  return tf.tensor2d(flat, [rows.length, width]);
}

function chosen({ features }: RiskTable, rows: Int32Array, inputs: number): Float32Array {
  const picked = new Float32Array(rows.length * inputs);
  rows.forEach((row, i) => {
    picked.set(features.subarray(row * inputs, (row + 1) * inputs), i * inputs);
  });
  return picked;
}

function* endless(epoch: (epoch: number) => Int32Array): Generator<number, never> {
  for (let i = 0; ; i++) yield* epoch(i);
}

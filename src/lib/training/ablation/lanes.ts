import * as tf from "@tensorflow/tfjs";
import { shuffledBatches } from "../../engine";
import { disposeWeights, type Weights } from "../../model";
import { stream, type Stream } from "../../random";
import { adamW, decaysOf } from "../optimizers/adamw";
import { differentiate, disposeGradients, type Gradients } from "../gradients";
import { llrdRate } from "../rates/llrd";
import type { Optimizer } from "../optimizers/optimizer";
import { scoresOf, type Score } from "./judge";
import { networkBlueprint, stackedLogits, stackedWeights, type NetworkConfig } from "./network";
import { laneLosses } from "./objective";
import { rowsOfRun, type AblationTask } from "./task";
import type { Recipe } from "./techniques";

/** What all lanes of a stack share. */
export interface LanePlan {
  readonly task: AblationTask;
  readonly network: NetworkConfig;
  readonly items: number;
  readonly batch: number;
  readonly seeds: readonly number[];
}

/**
 * Many networks that train side by side, a lane for each recipe and seed, recipe after recipe. Lanes of one seed have the
 * same start, items, order and dropout. They share the arithmetic only: no gradient flows from one to another.
 */
export class Lanes {
  readonly weights: Weights;
  readonly #plan: LanePlan;
  /** One a lane. */
  readonly #recipes: readonly Recipe[];
  readonly #streams: readonly Stream[];
  readonly #optimizer: Optimizer;
  /** Learning rates [lanes, 1, 1] of each weight. */
  readonly #rates: ReadonlyMap<string, tf.Tensor>;
  readonly #pool: tf.Tensor2D;
  /** Rows of the pool that the run of each seed trains on. */
  readonly #rows: readonly Int32Array[];
  #order: Int32Array[][] = [];

  constructor(plan: LanePlan, recipes: readonly Recipe[]) {
    const { task, network, items, seeds } = plan;
    this.#plan = plan;
    this.#recipes = recipes.flatMap((recipe) => seeds.map(() => recipe));
    this.#streams = seeds.map((seed) => stream(seed).split("ablation"));
    const blueprint = networkBlueprint(network);
    const starts = this.#streams.map((own) => own.split("weights"));
    this.weights = stackedWeights(blueprint, starts, recipes.length);
    this.#optimizer = adamW({ decays: decaysOf(blueprint) });
    this.#rates = new Map(blueprint.map(({ name, depth }) => [name, this.#ratesAt(depth)]));
    this.#pool = tf.tensor2d(task.pool.features, [task.pool.labels.length, task.width]);
    this.#rows = seeds.map((seed) => rowsOfRun(task, seed, items));
  }

  /** One update of all lanes, counted from 1. */
  update(update: number): void {
    const { network, task } = this.#plan;
    const rows = this.#batch(update);
    const classes = rows.map((row) => task.pool.labels[row]!);
    const labels = tf.tensor2d(classes, [this.#recipes.length, this.#plan.batch], "int32");
    const passes = this.#recipes.some(({ alpha }) => alpha !== undefined) ? 2 : 1;
    const { loss, gradients } = differentiate(this.weights, () => {
      const chosen = tf.gather(this.#pool, tf.tensor1d(rows, "int32"));
      const x = chosen.reshape<tf.Tensor3D>([this.#recipes.length, -1, network.inputs]);
      const logits = Array.from({ length: passes }, (_, pass) => {
        const masks = this.#streams.map((own) => own.split("dropout").split(update).split(pass));
        return stackedLogits(network, this.weights, x, masks);
      });
      return laneLosses(logits, labels, this.#recipes).sum();
    });
    this.#move(gradients);
    disposeGradients(gradients);
    tf.dispose([loss, labels]);
  }

  /** Scores of all lanes on a held-out part, with the weights as they are. */
  judge(part: "validation" | "test"): Score[] {
    const { features, labels } = this.#plan.task[part];
    const x = tf.tensor3d(features, [1, labels.length, this.#plan.task.width]);
    const truth = tf.tensor1d([...labels], "int32");
    const logits = stackedLogits(this.#plan.network, this.weights, x);
    const scores = scoresOf(logits, truth);
    tf.dispose([x, truth, logits]);
    return scores;
  }

  dispose(): void {
    disposeWeights(this.weights);
    this.#optimizer.dispose();
    tf.dispose([this.#pool, ...this.#rates.values()]);
  }

  #ratesAt(depth: number): tf.Tensor {
    const { blocks: layers } = this.#plan.network;
    const rates = this.#recipes.map(({ rate, layerDecay = 1 }) =>
      llrdRate(depth, { base: rate, decay: layerDecay, layers }),
    );
    return tf.tensor3d(rates, [rates.length, 1, 1]);
  }

  /** The optimizer steps at a rate of 1; as its move is proportional to the rate, each lane then keeps its share of it. */
  #move(gradients: Gradients): void {
    tf.tidy(() => {
      const before = Array.from(this.weights, ([name, variable]) => ({ name, variable, value: variable.clone() }));
      this.#optimizer.step(this.weights, gradients, () => 1);
      for (const { name, variable, value } of before) {
        variable.assign(value.add(variable.sub(value).mul(this.#rates.get(name)!)));
      }
    });
  }

  /** Pool rows of all lanes for one update, lane after lane; whole batches only, so that all lanes stay in step. */
  #batch(update: number): Int32Array {
    const { items, batch, seeds } = this.#plan;
    const perEpoch = Math.floor(items / batch);
    const place = (update - 1) % perEpoch;
    if (place === 0) {
      const epoch = Math.floor((update - 1) / perEpoch);
      this.#order = this.#streams.map((own) => [
        ...shuffledBatches(items, batch, own.split("order").split(epoch), { dropLast: true }),
      ]);
    }
    const once = this.#order.flatMap((batches, run) => [...batches[place]!].map((i) => this.#rows[run]![i]!));
    const copies = this.#recipes.length / seeds.length;
    return Int32Array.from({ length: copies * once.length }, (_, i) => once[i % once.length]!);
  }
}

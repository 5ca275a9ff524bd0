import * as tf from "@tensorflow/tfjs";
import { choiceBalanceLoss, countParameters, feedForward, mixtureOfExperts, activeParameters } from "../../model";
import type { Stream } from "../../random";
import {
  armStudy,
  trainArm,
  type Arm,
  type ArmResult,
  type StudyTrial,
  type TaskSplits,
  type TaskTensors,
} from "../../training";
import { drawItems, featureCount, riskWorld } from "../curriculum/risk-world";
import { tenths } from "../tenths";
import { riskTable, scalesOf } from "./risk-table";

/** Arms of the study. */
export const expertArms = ["dense", "4 experts, 2 answer"] as const;

/** What one arm costs. */
export interface ExpertCost {
  readonly arm: (typeof expertArms)[number];
  readonly parameters: number;
  /** Weights that answer one item. */
  readonly active: number;
}

/** How experts are tried. */
export interface ExpertsStudyOptions {
  readonly stream: Stream;
  readonly seeds: number;
  /** Default 300. */
  readonly steps?: number;
  /** Told how many tenths of the trainings one completed: ten in all. */
  readonly onTenth?: (completed: number) => void;
}

/** What the study gives. */
export interface ExpertsStudy {
  /** `test`: mean squared error of utility on held-out items. */
  readonly trials: readonly StudyTrial[];
  readonly costs: readonly ExpertCost[];
}

const HIDDEN = 16;
const SIZES = { train: 400, validation: 200, test: 600 } as const;

/**
 * Experts against a dense network that uses as many weights on an item: held-out squared error of utility in one world of two
 * regimes, which is what experts are made for.
 *
 * @see 000-T4, 000-S16
 */
export function expertsStudy({ stream, seeds, steps = 300, onTenth }: ExpertsStudyOptions): ExpertsStudy {
  const pool = poolOf(stream.split("pool"));
  const [one, many] = [dense(), experts()];
  const train =
    (arm: Arm) =>
    (sets: TaskSplits, own: Stream): ArmResult =>
      trainArm(arm, sets, { stream: own, steps, every: 25, rate: 0.01 });
  const arms = { [expertArms[0]]: train(one), [expertArms[1]]: train(many) };
  const study = {
    stream: stream.split("trials"),
    seeds,
    sizes: SIZES,
    onTrial: tenths(expertArms.length * seeds, onTenth),
  };
  const trials = armStudy(pool, arms, study);
  tf.dispose([pool.features, pool.labels]);
  const parameters = countParameters(one.blueprint);
  return {
    trials,
    costs: [
      { arm: expertArms[0], parameters, active: parameters },
      { arm: expertArms[1], parameters: countParameters(many.blueprint), active: activeParameters(mixture) },
    ],
  };
}

const mixture = { width: featureCount, hidden: HIDDEN / 2, outputs: 1, experts: 4, k: 2, depth: 0 } as const;

function dense(): Arm {
  const network = feedForward("utility_head", { inputs: featureCount, hidden: HIDDEN, outputs: 1, depth: 0 });
  return {
    blueprint: network.blueprint,
    loss: (weights, { features, labels }) => tf.tidy(() => squaredError(network.apply(weights, features), labels)),
  };
}

function experts(): Arm {
  const network = mixtureOfExperts("utility_head", mixture);
  return {
    blueprint: network.blueprint,
    loss: (weights, { features, labels }, stream) =>
      tf.tidy(() => {
        const { output, routing } = network.apply(weights, features);
        const loss = squaredError(output, labels);
        return stream === undefined ? loss : loss.add<tf.Scalar>(choiceBalanceLoss(routing).mul(0.01));
      }),
  };
}

function squaredError(output: tf.Tensor, labels: tf.Tensor): tf.Scalar {
  return output.sub(labels).square().mean();
}

function poolOf(stream: Stream): TaskTensors {
  const count = SIZES.train + SIZES.validation + SIZES.test;
  const items = drawItems(riskWorld(stream.split("world")), stream.split("items"), 2 * count);
  const { features, utility } = riskTable(items, scalesOf(items));
  return {
    features: tf.tensor2d(features, [items.length, featureCount]),
    labels: tf.tensor2d(utility, [items.length, 1]),
  };
}

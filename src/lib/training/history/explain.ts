import { mean, standardDeviation } from "../../statistics";
import { broadcastAccuracy, constantAccuracy } from "./broadcast";
import { doubleSoftmaxFloor, sumFloor, type SumFloor } from "./floors";
import { epochsNotValidated, seriesOf, type RecordedEpoch } from "./record";
import { thresholdStages } from "./stages";
import type { RecordedTarget } from "./targets";

/** What a mechanism in the original's code foretells of a recorded number, and that number. */
export interface Explained {
  readonly metric: string;
  /** Why it has this value, whatever the model learned. */
  readonly because: string;
  readonly foretold: number;
  readonly recorded: number;
}

/**
 * Recomputes why the recorded training looks as it does, from the targets and a few formulae, without any model.
 *
 * @param history 50 epochs
 * @param targets of the items that it was trained on
 */
export function explainHistory(history: readonly RecordedEpoch[], targets: readonly RecordedTarget[]): Explained[] {
  const at = (metric: string, epoch: number): number => seriesOf(history, metric)[epoch - 1] ?? NaN;
  const last = history.length;
  return [
    {
      metric: "epochs with val_loss = train_loss and val_acc = train_acc",
      because: "the held-out items were never scored",
      foretold: last,
      recorded: epochsNotValidated(history),
    },
    {
      metric: "emotion accuracy, epochs 2 to 50",
      because: "every item's target is class 0",
      foretold: 1,
      recorded: mean(seriesOf(history, "emotion_acc").slice(1)),
    },
    ...thresholdStages.map(({ to, values }) => ({
      metric: `regret accuracy, epoch ${to}`,
      because: `(2, 1) minus (2) is 2 x 2: half of the pairs are strangers, below ${values}`,
      foretold: broadcastAccuracy(
        targets.map(({ regret }) => regret),
        values,
      ),
      recorded: at("regret_acc", to),
    })),
    ...surdRows(targets, at, last),
    {
      metric: "DSP loss",
      because: "softmax twice: ln(e + 6) - 1",
      foretold: doubleSoftmaxFloor(7),
      recorded: at("dsp_loss", last),
    },
    {
      metric: "Kalman loss",
      because: "half of the same",
      foretold: doubleSoftmaxFloor(7) / 2,
      recorded: at("kalman_loss", last),
    },
    ...["phase2", "hierarchical"].map((name) => ({
      metric: `${name} accuracy`,
      because: "defined as 1 - loss",
      foretold: 1 - at(`${name}_loss`, last),
      recorded: at(`${name}_acc`, last),
    })),
  ];
}

/** The targets of SURD: 0, 1, one less the variation of ten Bentham values, of which six are .5, and regret. */
export function surdTarget({ regret, bentham }: RecordedTarget): number[] {
  const ten = [...bentham, ...new Array<number>(10 - bentham.length).fill(0.5)];
  return [0, 1, 1 - standardDeviation(ten) / mean(ten), regret];
}

function surdRows(
  targets: readonly RecordedTarget[],
  at: (metric: string, epoch: number) => number,
  last: number,
): Explained[] {
  const floors: SumFloor[] = targets.map((target) => sumFloor(surdTarget(target)));
  const { surd } = thresholdStages.at(-1)!;
  return [
    {
      metric: "SURD loss",
      because: "targets that don't sum to 1, and a term that wants outputs to: D² / 26",
      foretold: mean(floors.map(({ loss }) => loss)),
      recorded: at("surd_loss", last),
    },
    {
      metric: `SURD accuracy, epoch ${last}`,
      because: `outputs at that floor lie below ${surd} of their targets, or not`,
      foretold: floors.filter(({ distance }) => distance < surd).length / floors.length,
      recorded: at("surd_acc", last),
    },
  ];
}

/**
 * What a model that ignores its text would be credited with on the ten Bentham values: six are the same for all items, and
 * four have a best constant.
 */
export function blindBenthamAccuracy(targets: readonly RecordedTarget[], threshold: number): number {
  const known = targets[0]?.bentham.length ?? 0;
  const best = Array.from({ length: known }, (_, i) =>
    constantAccuracy(
      targets.map(({ bentham }) => bentham[i]!),
      threshold,
    ),
  );
  return (10 - known + best.reduce((sum, share) => sum + share, 0)) / 10;
}

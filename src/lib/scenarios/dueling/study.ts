import { requireInteger } from "../../arguments";
import { permutation, type Stream } from "../../random";
import { mean, relativeFall, type PairedDifference } from "../../statistics";
import { drawItems, featureCount, riskWorld } from "../curriculum/risk-world";
import { RiskLanes, type Forecast, type LaneData } from "./lanes";
import type { Objective } from "./objectives";
import { riskTable, scalesOf, type RiskTable } from "./risk-table";

/** Errors of one network on held-out items, both targets on the scale of training, where the largest size is 1. */
export interface DuelingErrors {
  /** Mean absolute error of utility. */
  readonly utility: number;
  /** Mean absolute error of risk. */
  readonly risk: number;
  /** Root of the mean squared error of risk, in which a few large errors weigh more. */
  readonly riskRoot: number;
}

/** Errors of one network after so many steps. */
export interface DuelingPoint extends DuelingErrors {
  readonly objective: string;
  readonly seed: number;
  readonly step: number;
  /** Mean absolute errors of utility and risk added, on items that only choose the step. */
  readonly validation: number;
}

/** How objectives are compared. */
export interface DuelingStudyOptions {
  readonly stream: Stream;
  /** Number of worlds, each with items and starting weights of its own. */
  readonly seeds: number;
  readonly objectives: readonly Objective[];
  /** Default 400. */
  readonly train?: number;
  /** Default 500. */
  readonly test?: number;
  /** Items that choose the step at which a network is judged; default 200. */
  readonly validation?: number;
  /** Default 400. */
  readonly steps?: number;
  /** Measured every so many steps; default 50. */
  readonly every?: number;
  /** Called after each measurement. */
  readonly onMeasured?: () => void;
}

/**
 * Trains networks of utility and risk under several objectives, paired: the networks of a seed share world, items, order and
 * start.
 *
 * @returns a point for each objective, seed and measured step
 * @see 000-E10, 000-F6
 */
export function duelingStudy(options: DuelingStudyOptions): DuelingPoint[] {
  const { stream, seeds, objectives, steps = 400, every = 50, onMeasured } = options;
  requireInteger("seeds", seeds, { min: 1 });
  requireInteger("every", every, { min: 1 });
  const runs = Array.from({ length: seeds }, (_, seed) => runOf(stream.split(seed), options));
  const lanes = new RiskLanes(
    objectives.map((objective) => ({ objective, data: runs.map(({ data }) => data) })),
    { inputs: featureCount, streams: runs.map((run) => run.stream) },
  );
  const points: DuelingPoint[] = [];
  for (let step = 1; step <= steps; step++) {
    lanes.step();
    if (step % every !== 0 && step !== steps) continue;
    points.push(...measured(lanes, runs, objectives, step));
    onMeasured?.();
  }
  lanes.dispose();
  return points;
}

/** What one seed's networks share. */
interface Run {
  readonly data: LaneData;
  readonly validation: RiskTable;
  readonly test: RiskTable;
  readonly stream: Stream;
}

function runOf(stream: Stream, { train = 400, validation = 200, test = 500 }: DuelingStudyOptions): Run {
  const world = riskWorld(stream.split("world"));
  const items = drawItems(world, stream.split("train"), train);
  const scales = scalesOf(items);
  const order = stream.split("order");
  const apart = (name: string, count: number): RiskTable =>
    riskTable(drawItems(world, stream.split(name), count), scales);
  return {
    data: { table: riskTable(items, scales), epoch: (epoch) => permutation(order.split(epoch), train) },
    validation: apart("validation", validation),
    test: apart("test", test),
    stream: stream.split("network"),
  };
}

function measured(
  lanes: RiskLanes,
  runs: readonly Run[],
  objectives: readonly Objective[],
  step: number,
): DuelingPoint[] {
  const chosen = lanes.forecast(runs.map(({ validation }) => validation));
  const judged = lanes.forecast(runs.map(({ test }) => test));
  return objectives.flatMap(({ name }, o) =>
    runs.map(({ validation, test }, seed): DuelingPoint => {
      const { utility, risk } = errorsOf(chosen[o]![seed]!, validation);
      return {
        objective: name,
        seed,
        step,
        validation: utility + risk,
        ...errorsOf(judged[o]![seed]!, test),
      };
    }),
  );
}

function errorsOf(forecast: Forecast, { utility, risk }: RiskTable): DuelingErrors {
  const gaps = forecast.risk.map((value, i) => value - risk[i]!);
  return {
    utility: mean(forecast.utility.map((value, i) => Math.abs(value - utility[i]!))),
    risk: mean(gaps.map(Math.abs)),
    riskRoot: Math.sqrt(mean(gaps.map((gap) => gap ** 2))),
  };
}

/**
 * Relative fall of an error under one objective against another, each at its best step, paired over seeds: above 0 it is smaller.
 *
 * @throws RangeError for an objective without points
 */
export function fallAgainst(
  points: readonly DuelingPoint[],
  objective: string,
  baseline: string,
  error: keyof DuelingErrors,
): PairedDifference {
  const [own, base] = [objective, baseline].map((name) => atTheirBest(points, name).map((point) => point[error]));
  return relativeFall(base!, own!);
}

/**
 * The point of each seed at which an objective was best on the validation items: without that, the one that overfits sooner
 * would lose.
 *
 * @throws RangeError for an objective without points
 */
export function atTheirBest(points: readonly DuelingPoint[], objective: string): DuelingPoint[] {
  const own = points.filter((point) => point.objective === objective);
  if (own.length === 0) {
    const names = [...new Set(points.map((point) => point.objective))].join(", ");
    throw new RangeError(`objective: expected one of ${names}, got "${objective}"`);
  }
  const seeds = [...new Set(own.map(({ seed }) => seed))].sort((a, b) => a - b);
  return seeds.map((seed) =>
    own.filter((point) => point.seed === seed).reduce((a, b) => (b.validation < a.validation ? b : a)),
  );
}

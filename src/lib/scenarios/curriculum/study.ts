import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { mean, pairedDifference, quantile, type PairedDifference } from "../../statistics";
import { RiskLanes, type LaneData } from "../dueling/lanes";
import { utilityAlone } from "../dueling/objectives";
import { riskTable, scalesOf, type RiskScales } from "../dueling/risk-table";
import { tenths } from "../tenths";
import { riskCurriculum } from "./oversample";
import { drawItems, featureCount, riskWorld, type RiskItem, type RiskWorld } from "./risk-world";

/** What the networks of one arm are shown. */
export const curriculumArms = [
  "as drawn",
  "30% more bad outcomes",
  "30% more + gloomy samples (printed)",
  "gloomy samples alone",
] as const;

/** Name of an arm, or of the forecast that no model can beat. */
export type CurriculumArm = (typeof curriculumArms)[number] | "the true expectation";

/** Over-prediction on held-out items: mean of forecast - outcome, utility on the scale where the largest size in training is 1. */
export interface CurriculumTrial {
  readonly arm: CurriculumArm;
  readonly seed: number;
  /** On bad outcomes: the lowest fifth by the training items' quantile. */
  readonly bad: number;
  /** On the others. */
  readonly others: number;
  readonly all: number;
  /** Mean absolute error on all. */
  readonly error: number;
}

/** How the curriculum is tried. */
export interface CurriculumStudyOptions {
  readonly stream: Stream;
  readonly seeds: number;
  /** Default 400. */
  readonly train?: number;
  /** Default 500. */
  readonly test?: number;
  /** Default 300. */
  readonly steps?: number;
  /** Share of outcomes that count as bad; default .2. */
  readonly badShare?: number;
  /** Told how many tenths of the steps a step completed: ten in all. */
  readonly onTenth?: (completed: number) => void;
}

/**
 * Does showing more bad outcomes correct optimism? Equal networks learn utility from the same items: as drawn, with bad ones
 * shown 30% more often, with gloomy samples labelled -sigma, and with both, as printed. Gloomy samples are as many as the bad
 * ones that are shown again, each a known decision with its own sigma.
 *
 * The true expectation is judged beside them. It is right on average, yet lies above outcomes that were chosen for being bad.
 *
 * @see 000-S17, 000-S18, 000-E9
 */
export function curriculumStudy(options: CurriculumStudyOptions): CurriculumTrial[] {
  const { stream, seeds, train = 400, test = 500, steps = 300, badShare = 0.2, onTenth } = options;
  requireInteger("seeds", seeds, { min: 1 });
  const runs = Array.from({ length: seeds }, (_, seed) => runOf(stream.split(seed), train, test, badShare));
  const lanes = new RiskLanes(
    curriculumArms.map((arm) => ({ objective: utilityAlone, data: runs.map((run) => dataOf(arm, run)) })),
    { inputs: featureCount, streams: runs.map((run) => run.stream.split("network")) },
  );
  const done = tenths(steps, onTenth);
  for (let step = 1; step <= steps; step++) {
    lanes.step();
    done();
  }
  const forecasts = lanes.forecast(runs.map(({ held, scales }) => riskTable(held, scales)));
  lanes.dispose();
  return runs.flatMap((run, seed) => [
    ...curriculumArms.map((arm, a) => judged(arm, seed, run, forecasts[a]![seed]!.utility)),
    judged(
      "the true expectation",
      seed,
      run,
      Float32Array.from(run.held, ({ expected }) => expected / run.scales.utility),
    ),
  ]);
}

interface Run {
  readonly stream: Stream;
  readonly items: readonly RiskItem[];
  readonly held: readonly RiskItem[];
  readonly scales: RiskScales;
  /** Outcomes below it are bad. */
  readonly threshold: number;
}

function runOf(stream: Stream, train: number, test: number, badShare: number): Run {
  const world: RiskWorld = riskWorld(stream.split("world"));
  const items = drawItems(world, stream.split("train"), train);
  return {
    stream,
    items,
    held: drawItems(world, stream.split("test"), test),
    scales: scalesOf(items),
    threshold: quantile(
      items.map(({ utility }) => utility),
      badShare,
    ),
  };
}

function dataOf(arm: (typeof curriculumArms)[number], { stream, items, scales, threshold }: Run): LaneData {
  const isBad = items.map(({ utility }) => utility < threshold);
  const bad = items.filter((_, i) => isBad[i]);
  const showsMore = arm === "30% more bad outcomes" || arm === "30% more + gloomy samples (printed)";
  const showsGloom = arm === "gloomy samples alone" || arm === "30% more + gloomy samples (printed)";
  const gloomy = showsGloom ? gloomyItems(items, Math.round(0.3 * bad.length), stream.split("gloomy")) : [];
  const shown = [...isBad, ...gloomy.map(() => false)];
  return {
    table: riskTable([...items, ...gloomy], scales),
    epoch: (epoch) => riskCurriculum(shown, { more: showsMore ? 0.3 : 0, stream: stream.split("epoch").split(epoch) }),
  };
}

/** Known decisions with utility set to -sigma; the flipped graph itself is nothing that a forecaster of decisions sees. */
function gloomyItems(items: readonly RiskItem[], count: number, stream: Stream): RiskItem[] {
  return Array.from({ length: count }, () => {
    const item = items[stream.integer(items.length)]!;
    return { ...item, utility: -item.deviation };
  });
}

function judged(
  arm: CurriculumArm,
  seed: number,
  { held, scales, threshold }: Run,
  forecast: Float32Array,
): CurriculumTrial {
  const gaps = held.map(({ utility }, i) => forecast[i]! - utility / scales.utility);
  const isBad = held.map(({ utility }) => utility < threshold);
  if (new Set(isBad).size < 2) {
    throw new RangeError("held-out items: expected some on both sides of the threshold, got none");
  }
  return {
    arm,
    seed,
    bad: mean(gaps.filter((_, i) => isBad[i])),
    others: mean(gaps.filter((_, i) => !isBad[i])),
    all: mean(gaps),
    error: mean(gaps.map(Math.abs)),
  };
}

/**
 * What an arm takes off a bias against items as drawn, paired over seeds: bias without minus bias with.
 *
 * @see 000-E9
 */
export function biasTakenOff(
  trials: readonly CurriculumTrial[],
  arm: CurriculumArm,
  kind: "bad" | "others" | "all" | "error" = "bad",
): PairedDifference {
  const of = (name: CurriculumArm): number[] =>
    trials
      .filter((trial) => trial.arm === name)
      .sort((a, b) => a.seed - b.seed)
      .map((trial) => trial[kind]);
  return pairedDifference(of("as drawn"), of(arm));
}

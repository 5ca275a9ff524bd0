import { requireInteger } from "../../arguments";
import { stream } from "../../random";
import { mean, studentInterval, type Interval } from "../../statistics";
import { fixedRule, type RegretRule } from "../rules";
import { casesOf, detectionRates, type DetectionRates, type JudgedCase } from "./rates";
import { aucOf } from "./roc";
import { simulateDecisions, type ChoiceWorld } from "./simulate";
import { ruleFamilies } from "./surface";

/** A rule on the decisions of one seed. */
export interface RuleScore extends DetectionRates {
  readonly seed: number;
  readonly rule: RegretRule["name"];
  /** Area under its ROC curve. */
  readonly area: number;
}

/** How the study is made. */
export interface DetectionStudyOptions {
  readonly seeds: readonly number[];
  /** Decisions a seed; default 1,000. */
  readonly decisions?: number;
  /** Threshold or baseline of every rule; default 0.2. */
  readonly parameter?: number;
  readonly world?: ChoiceWorld;
}

/**
 * The three rules on simulated decisions, seed by seed; all see the same decisions (000-E2, 000-A1, 000-A6, 000-F4).
 *
 * @throws RangeError for no seeds
 */
export function studyDetection({
  seeds,
  decisions = 1000,
  parameter = 0.2,
  world = {},
}: DetectionStudyOptions): RuleScore[] {
  requireInteger("seeds.length", seeds.length, { min: 1 });
  return seeds.flatMap((seed) => {
    const cases = casesOfSeed(seed, decisions, world);
    return ruleFamilies
      .map((family) => family(parameter))
      .map((rule) => ({ seed, rule: rule.name, ...detectionRates(cases, rule), area: aucOf(cases, rule) }));
  });
}

/** What a study measures of a rule. */
export type RuleMeasure = "detection" | "falseAlarms" | "gain" | "area";

/** Mean of a measure of one rule over seeds, with Student's interval. */
export function ruleInterval(scores: readonly RuleScore[], rule: RuleScore["rule"], measure: RuleMeasure): Interval {
  return studentInterval(valuesOf(scores, rule, measure));
}

/** The same of its difference to the fixed rule, seed by seed. */
export function gainOverFixed(scores: readonly RuleScore[], rule: RuleScore["rule"], measure: RuleMeasure): Interval {
  const fixed = valuesOf(scores, "fixed", measure);
  return studentInterval(valuesOf(scores, rule, measure).map((value, i) => value - fixed[i]!));
}

/**
 * Mean area under the ROC curve of each rule in each world, for a table. The last column is the fixed rule again, with the harm
 * of the choice taken off its utility, at the world's own weight, instead of moving a threshold.
 */
export function compareWorlds(
  worlds: Readonly<Record<string, ChoiceWorld>>,
  { seeds, decisions = 1000 }: Omit<DetectionStudyOptions, "world" | "parameter">,
): Readonly<Record<string, string | number>>[] {
  return Object.entries(worlds).map(([name, world]) => {
    const scores = studyDetection({ seeds, decisions, world });
    const areas = ruleFamilies.map((family) => {
      const rule = family(0.2).name;
      return [rule, mean(valuesOf(scores, rule, "area"))] as const;
    });
    const harmCounted = seeds.map((seed) => aucOf(withHarm(casesOfSeed(seed, decisions, world), world), fixedRule()));
    return { world: name, ...Object.fromEntries(areas), "harm in the utility": mean(harmCounted) };
  });
}

function casesOfSeed(seed: number, decisions: number, world: ChoiceWorld): JudgedCase[] {
  return casesOf(simulateDecisions(stream(seed).split("decisions"), decisions, world));
}

/** Cases whose loss counts the harm of what was chosen. */
function withHarm(cases: readonly JudgedCase[], { harm = 0.25 }: ChoiceWorld): JudgedCase[] {
  return cases.map((one) => ({ ...one, loss: one.loss + harm * one.penalty }));
}

function valuesOf(scores: readonly RuleScore[], rule: RuleScore["rule"], measure: RuleMeasure): number[] {
  return scores.filter((score) => score.rule === rule).map((score) => score[measure]);
}

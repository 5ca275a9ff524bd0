import { correctedRule, fixedRule, isVacuous, printedRule, type RegretRule } from "../rules";
import { detectionRates, type DetectionRates, type JudgedCase } from "./rates";

/** A rule for each value of its parameter. */
export type RuleFamily = (parameter: number) => RegretRule;

/** The three families of rules that are compared (000-S5). */
export const ruleFamilies: readonly RuleFamily[] = [fixedRule, printedRule, correctedRule];

/** A cell of the surface: a rule at one parameter, all choices at one penalty. */
export interface SurfaceCell extends DetectionRates {
  readonly rule: RegretRule["name"];
  readonly parameter: number;
  readonly penalty: number;
  /** Whether the rule finds regret even where nothing is lost, so that its detection says nothing. */
  readonly vacuous: boolean;
}

/**
 * Detection and false alarms over parameter and penalty. The same choices are judged at each penalty, so that the surface
 * shows how the rule answers to it (000-E2: "a sweep of stakeholder_penalty and baseline").
 *
 * @param cases at least one
 * @param parameters thresholds or baselines
 * @param penalties at least 0 each
 */
export function detectionSurface(
  cases: readonly JudgedCase[],
  parameters: readonly number[],
  penalties: readonly number[],
  families: readonly RuleFamily[] = ruleFamilies,
): SurfaceCell[] {
  return families.flatMap((family) =>
    parameters.map(family).flatMap((rule) =>
      penalties.map((penalty) => ({
        rule: rule.name,
        parameter: rule.parameter,
        penalty,
        vacuous: isVacuous(rule, penalty),
        ...detectionRates(
          cases.map((one) => ({ ...one, penalty })),
          rule,
        ),
      })),
    ),
  );
}

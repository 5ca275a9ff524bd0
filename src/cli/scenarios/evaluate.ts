import { caseNamed, type AuthoredCase } from "../../lib/data";
import { judge } from "../../lib/decision";
import { eachView, nonDominated, viewNames, type ThreeView, type ViewName } from "../../lib/scenarios";
import type { Sampled } from "./sampled";

/** One option in one view, scored. */
export interface ScoredView {
  readonly option: string;
  readonly view: ViewName;
  /** Bentham's calculus with the outcome's luck in this view. */
  readonly bentham: number;
  /** Mean of the sampled utilities. */
  readonly utility: number;
  /** Spread of the sampled utilities. */
  readonly risk: number;
  /** How much better the best option would have been in the same view, by the sampled means. */
  readonly regret: number;
  /** Whether no other view of its own option has a Bentham score as high at a regret as low, and one of them better. */
  readonly freeInOption: boolean;
  /** The same among all views of all options. */
  readonly freeInDecision: boolean;
}

/** A decision with the scores of all its views. */
export interface ScoredDecision {
  readonly id: string;
  readonly title: string;
  readonly views: readonly ScoredView[];
}

/**
 * Scores sampled views by Bentham's calculus and by regret, and says which of them no other dominates (000-S11).
 *
 * @throws RangeError for a case that is not there; Error where the options sampled are not those of the case
 */
export function evaluateSampled({ method, decisions }: Sampled): ScoredDecision[] {
  return decisions.map(({ id, options }) => {
    const one = caseNamed(id);
    requireOptions(one, options);
    const { options: judged } = judge(one, { method });
    const best = eachView((view) => Math.max(...options.map(({ views }) => views[view].mean)));
    const scored = options.flatMap(({ id: option, views }) => {
      const { views: own } = judged.find((other) => other.id === option)!;
      return viewNames.map((view) => ({
        option,
        view,
        bentham: own[view].direct,
        utility: views[view].mean,
        risk: views[view].spread,
        regret: best[view] - views[view].mean,
      }));
    });
    return { id, title: one.title.en, views: withFronts(scored) };
  });
}

type Scores = Omit<ScoredView, "freeInOption" | "freeInDecision">;

function withFronts(views: readonly Scores[]): ScoredView[] {
  const front = new Set(freeOf(views));
  const own = new Set(views.flatMap(({ option }) => freeOf(views.filter((other) => other.option === option))));
  return views.map((view) => ({ ...view, freeInOption: own.has(view), freeInDecision: front.has(view) }));
}

function freeOf(views: readonly Scores[]): Scores[] {
  const points = views.map(({ bentham, regret }) => [bentham, regret]);
  return nonDominated(points, ["max", "min"]).map((i) => views[i]!);
}

function requireOptions({ id, options }: AuthoredCase, sampled: readonly { readonly id: string }[]): void {
  const [expected, came] = [options, sampled].map((list) => list.map((option) => option.id).join(", "));
  if (expected !== came) throw new Error(`${id}: expected the options ${expected}, got ${came}; sample the case again`);
}

/** Three views of one score of an option. */
export function threeViews(
  views: readonly ScoredView[],
  option: string,
  score: "bentham" | "utility" | "risk" | "regret",
): ThreeView<number> {
  return eachView((view) => views.find((one) => one.option === option && one.view === view)![score]);
}

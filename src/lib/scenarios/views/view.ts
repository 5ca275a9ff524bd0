import { requireFinite } from "../../arguments";

/** The three views of what may come of a choice, best first (003-S17, 000-S10, 001-S17). */
export const viewNames = ["optimistic", "neutral", "pessimistic"] as const;

/** One of {@link viewNames}. The papers also call the neutral view "realistic" (001) and the middle one (000). */
export type ViewName = (typeof viewNames)[number];

/** One thing seen in three views. */
export type ThreeView<T> = Readonly<Record<ViewName, T>>;

/** Side of the middle on which a view lies: 1, 0 or -1. */
export const viewSide: ThreeView<number> = { optimistic: 1, neutral: 0, pessimistic: -1 };

/** Weights that 001-S17 gives the views. */
export const printedWeights: ThreeView<number> = { optimistic: 0.2, neutral: 0.6, pessimistic: 0.2 };

/** The same for each view, by its name. */
export function eachView<T>(make: (view: ViewName) => T): ThreeView<T> {
  return { optimistic: make("optimistic"), neutral: make("neutral"), pessimistic: make("pessimistic") };
}

/**
 * Weighted sum of three views: 0.2 optimistic + 0.6 neutral + 0.2 pessimistic, where nothing else is said (001-S17).
 *
 * @throws RangeError for a weight that is negative or not finite, or weights that don't sum to 1
 */
export function weighViews(values: ThreeView<number>, weights: ThreeView<number> = printedWeights): number {
  for (const view of viewNames) requireFinite(`weights.${view}`, weights[view], { min: 0 });
  const sum = viewNames.reduce((total, view) => total + weights[view], 0);
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`weights: expected a sum of 1, got ${sum}`);
  return viewNames.reduce((total, view) => total + weights[view] * values[view], 0);
}

import { requireFinite, requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { lottery, type Menu } from "./lottery";

/** What menus are drawn from. */
export interface MenuOptions {
  /** Positive; amounts are spread evenly in the logarithm between `low` and `high`. Default 0.1. */
  readonly low?: number;
  /** Default 4. */
  readonly high?: number;
  /** Share of menus whose risky lottery also has a loss, as prospect theory needs them. Default 0. */
  readonly mixed?: number;
}

/**
 * Menus of a safer and a riskier lottery of two outcomes each, in the manner of Holt and Laury's list: the safer pays amounts
 * between those of the riskier, so that who is averse and who is not really differ.
 *
 * @param count at least 1
 */
export function randomMenus(
  stream: Stream,
  count: number,
  { low = 0.1, high = 4, mixed = 0 }: MenuOptions = {},
): Menu[] {
  requireInteger("count", count, { min: 1 });
  requireFinite("low", low, { min: Number.MIN_VALUE });
  requireFinite("high", high, { min: low });
  requireFinite("mixed", mixed, { min: 0, max: 1 });
  return Array.from({ length: count }, (_, i) => {
    const source = stream.split(i);
    const amounts = Array.from({ length: 4 }, () => low * (high / low) ** source.uniform()).sort((a, b) => b - a);
    const [best, more, less, worst] = amounts as [number, number, number, number];
    const p = 0.05 + 0.9 * source.uniform();
    const sign = source.uniform() < mixed ? -1 : 1;
    return [lottery([p, more], [1 - p, less]), lottery([p, best], [1 - p, sign * worst])];
  });
}

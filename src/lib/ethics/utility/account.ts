import type { DimensionName } from "../../data";
import { requireFinite } from "../../arguments";
import { bentham, type BenthamOptions, type BenthamResult, type Effect } from "./bentham";

/** The profile may hold the dimension `cascade`; indirect utility then has no place. */
export interface CascadeAsDimension<Name extends DimensionName = DimensionName> extends BenthamOptions<Name> {
  readonly indirect?: never;
}

/** Indirect utility from a ripple through a causal graph; the profile then has no dimension `cascade`. */
export interface CascadeAsIndirect<Name extends Exclude<DimensionName, "cascade">> extends BenthamOptions<Name> {
  /** Sum over the orders of the cascade of change x the node's utility. */
  readonly indirect: number;
}

/**
 * Where effects of second and third order enter: as the dimension `cascade` of 003 or as the indirect utility of 000, never as
 * both. What would count them twice does not compile.
 *
 * @see X-C5
 */
export type CascadeAccount<Name extends DimensionName = DimensionName> =
  CascadeAsDimension<Name> | CascadeAsIndirect<Exclude<Name, "cascade">>;

/** A utility with its two parts. */
export interface TotalUtility<Name extends DimensionName = DimensionName> extends BenthamResult<Name> {
  /** From the calculus, in [-1, 1]. */
  readonly direct: number;
  /** As given; 0 where the cascade is a dimension. */
  readonly indirect: number;
  /** direct + indirect. */
  readonly utility: number;
}

/**
 * Direct plus indirect utility, with the effects of higher order in one of them only.
 *
 * @throws RangeError for a profile with `cascade` beside an indirect utility (where no compiler has looked), or an indirect
 *   utility that isn't finite
 * @see 000-S1, X-C5
 */
export function totalUtility<Name extends DimensionName>(
  effect: Effect<NoInfer<Name>>,
  account: CascadeAccount<Name>,
): TotalUtility<Name> {
  const { indirect = 0, ...options } = account;
  requireFinite("indirect", indirect);
  const names: readonly DimensionName[] = options.profile.dimensions;
  if (account.indirect !== undefined && names.includes("cascade")) {
    throw new RangeError(
      `account: expected either the dimension cascade or an indirect utility, got both: ${options.profile.name} and ${indirect}`,
    );
  }
  const { utility: direct, terms } = bentham(effect, options as BenthamOptions<Name>);
  return { direct, indirect, utility: direct + indirect, terms };
}

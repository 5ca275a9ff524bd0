import type { AuthoredCase } from "../../data";
import { profileNames, profiles, type ProfileName } from "../registry";
import { ranking } from "./preference";

/** What each profile prefers in a case. */
export interface ProfilePreference {
  readonly case: string;
  readonly preferred: Readonly<Record<ProfileName, string>>;
  /** Whether 003's ten and 000's ten put all options in one order. */
  readonly sameOrder: boolean;
  /** The option with the best recorded outcome, whatever a calculus says. */
  readonly recorded: string;
}

/**
 * The preferred option of each case under each profile, with equal weights and all layers.
 *
 * @see X-C4
 */
export function profilePreferences(cases: readonly AuthoredCase[]): ProfilePreference[] {
  return cases.map((one) => {
    const orders = Object.fromEntries(
      profileNames.map((name) => [name, ranking(one, { profile: profiles[name] })]),
    ) as Record<ProfileName, string[]>;
    const best = [...one.options].sort((a, b) => b.outcome.mean - a.outcome.mean)[0]!;
    return {
      case: one.id,
      preferred: Object.fromEntries(profileNames.map((name) => [name, orders[name][0]!])) as Record<
        ProfileName,
        string
      >,
      sameOrder: orders["bentham-2023"].join() === orders["bentham-v2"].join(),
      recorded: best.id,
    };
  });
}

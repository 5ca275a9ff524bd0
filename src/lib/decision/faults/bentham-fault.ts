import { requireInteger } from "../../arguments";
import { dimensionNames, type DimensionName } from "../../data";
import { bentham, profiles, type Effect, type ProfileName } from "../../ethics";
import { uniforms, type Stream } from "../../random";

/**
 * Random effects: every dimension uniform in [0, 1); external cost and self-damage count against an option, every other
 * dimension in one of four.
 */
export function randomEffects(stream: Stream, count: number): readonly Effect[] {
  requireInteger("count", count, { min: 1 });
  return Array.from({ length: count }, (_, i) => {
    const own = stream.split(i);
    const values = uniforms(own.split("values"), dimensionNames.length);
    const sides = uniforms(own.split("sides"), dimensionNames.length);
    const counts = (name: DimensionName, k: number): boolean => alwaysHarms.includes(name) || sides[k]! < 0.25;
    return {
      dimensions: Object.fromEntries(dimensionNames.map((name, k) => [name, values[k]!])) as Effect["dimensions"],
      harms: dimensionNames.filter(counts),
    };
  });
}

const alwaysHarms: readonly DimensionName[] = ["externalCost", "selfDamage"];

/**
 * Share of pairs of random effects, in percent, in which a profile prefers another one than the ten dimensions of Bentham v2 do,
 * with equal weights (000-T1, the fourth fault).
 *
 * @param pairs at least 1
 */
export function wrongPreferences(profile: ProfileName, pairs: number, stream: Stream): number {
  const effects = randomEffects(stream, 2 * pairs);
  const prefers = (name: ProfileName, pair: number): number => {
    const [a, b] = [effects[2 * pair]!, effects[2 * pair + 1]!];
    return Math.sign(bentham(a, { profile: profiles[name] }).utility - bentham(b, { profile: profiles[name] }).utility);
  };
  const wrong = Array.from({ length: pairs }, (_, pair) => prefers(profile, pair) !== prefers("bentham-v2", pair));
  return (100 * wrong.filter(Boolean).length) / pairs;
}

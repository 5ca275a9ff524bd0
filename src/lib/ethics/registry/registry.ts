import { dimensionNames, type DimensionName } from "../../data";
import type { Dimension, DimensionGroup, Polarity } from "./dimension";
import { nearness, saturating, share, type RecordedTransform, type Transform } from "./transforms";

const TEN_YEARS = 87_600;
const MILLION = 1_000_000;

/** What the entries of one group have in common, filled in below. */
type Entry = readonly [
  en: string,
  ko: string,
  meaning: string,
  polarity: Polarity,
  measure: string,
  transform: Transform,
  recorded: readonly [RecordedTransform, weight?: number],
];

const entries: Readonly<Record<DimensionName, Entry>> = {
  intensity: [
    "intensity",
    "강도",
    "how strong the pleasure or pain is",
    "effect",
    "strength, 0 to 1",
    share,
    ["root", 0.2],
  ],
  duration: ["duration", "지속성", "how long it lasts", "effect", "hours", saturating(TEN_YEARS), ["logarithm", 0.12]],
  certainty: ["certainty", "확실성", "how likely it is to come", "effect", "probability", share, ["logistic", 0.12]],
  propinquity: [
    "propinquity",
    "근접성",
    "how near in time it is",
    "effect",
    "years until it comes",
    nearness,
    ["logistic", 0.08],
  ],
  fecundity: [
    "fecundity",
    "다산성",
    "how likely more of its kind follows",
    "effect",
    "probability",
    share,
    ["logarithm", 0.08],
  ],
  purity: ["purity", "순수성", "how free of its opposite it is", "effect", "probability", share, ["logistic", 0.08]],
  extent: ["extent", "범위", "how many people it reaches", "effect", "people", saturating(MILLION), ["root", 0.12]],
  vulnerability: [
    "vulnerability",
    "취약성",
    "how vulnerable those are whom it reaches",
    "effect",
    "share, 0 to 1",
    share,
    ["logistic"],
  ],
  resilience: [
    "resilience",
    "회복력",
    "how well they can recover from harm",
    "good",
    "share, 0 to 1",
    share,
    ["logistic"],
  ],
  cascade: [
    "cascade",
    "연쇄 효과",
    "how much follows at second and third order",
    "effect",
    "share, 0 to 1",
    share,
    ["logistic"],
  ],
  externalCost: [
    "external cost",
    "외부 비용",
    "what others pay who had no say",
    "harm",
    "share, 0 to 1",
    share,
    ["logistic", 0.1],
  ],
  redistribution: [
    "redistribution",
    "재분배",
    "how much it evens out who has what",
    "good",
    "share, 0 to 1",
    share,
    ["logistic", 0.05],
  ],
  selfDamage: [
    "self-damage",
    "자기 손상",
    "what it costs the one who decides",
    "harm",
    "share, 0 to 1",
    share,
    ["logistic", 0.05],
  ],
};

const places: Readonly<Record<DimensionGroup, string>> = {
  classic: "003 lines 124-131",
  "2023": "003 lines 132-134",
  v2: "000 line 8",
};

/** Which list a dimension stands in. */
function groupOf(name: DimensionName): DimensionGroup {
  const at = dimensionNames.indexOf(name);
  return at < 7 ? "classic" : at < 10 ? "2023" : "v2";
}

/**
 * The thirteen dimensions: Bentham's seven, the three that 003 adds, and the other three that 000 adds.
 *
 * @see 003-S13, 003-T3, 000-S8, X-C4. Bentham 1789, An Introduction to the Principles of Morals and Legislation, chapter 4
 */
export const dimensions: readonly Dimension[] = dimensionNames.map((name) => {
  const [en, ko, meaning, polarity, measure, transform, [recorded, weight]] = entries[name];
  const group = groupOf(name);
  return {
    name,
    label: { en, ko },
    meaning,
    group,
    polarity,
    measure,
    transform,
    where: places[group],
    recorded: { transform: recorded, ...(weight === undefined ? {} : { weight }) },
  };
});

const byName = new Map(dimensions.map((one) => [one.name, one]));

/** The registry's entry of a dimension. */
export function dimensionNamed(name: DimensionName): Dimension {
  const found = byName.get(name);
  if (found) return found;
  throw new RangeError(`dimension: expected one of ${dimensionNames.join(", ")}, got ${name as string}`);
}

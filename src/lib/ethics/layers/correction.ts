import type { CaseContext, DimensionName } from "../../data";
import { requireFinite } from "../../arguments";
import { discount } from "./discount";
import { influences, layerNames, type LayerName } from "./influences";

/** What the layers react to: the context of a case, and how long the option's effect takes to come. */
export interface Situation {
  readonly context: CaseContext;
  /** Years; default 0. */
  readonly delayYears?: number;
}

/** A factor for each layer, in [1/2, 2]; 1 is neutral. */
export type LayerFactors = Readonly<Record<LayerName, number>>;

/** A situation that triggers nothing: every factor is 1. */
export const neutralContext: CaseContext = {
  contextual: { complexity: 0, urgency: 0, sensitivity: 0 },
  temporal: { impatience: 0 },
  social: { collectivism: 0, network: 0 },
  ethical: { duty: 0, care: 0, justice: 0 },
  emotional: { trauma: 0, fragility: 0 },
  cognitive: { load: 0, fatigue: 0, uncertainty: 0 },
};

/**
 * The six factors of one dimension: 2 to the sum over the layer's triggers of trigger x strength.
 *
 * @param without layers that are left out; their factor is 1
 * @throws RangeError for a trigger outside [0, 1] or a negative delay
 * @see 003-S15; 003-C8's reading: l is the product of six factors in [.5, 2]
 */
export function layerFactors(
  dimension: DimensionName,
  situation: Situation,
  without: readonly LayerName[] = [],
): LayerFactors {
  const factors = layerNames.map((layer) => [
    layer,
    without.includes(layer) ? 1 : factorOf(layer, dimension, situation),
  ]);
  return Object.fromEntries(factors) as Record<LayerName, number>;
}

/** The correction l of a dimension: the product of its six factors. */
export function correctionOf(factors: LayerFactors): number {
  return layerNames.reduce((product, layer) => product * factors[layer], 1);
}

function factorOf(layer: LayerName, dimension: DimensionName, situation: Situation): number {
  const triggers = triggersOf(layer, situation);
  const exponent = Object.entries(influences[layer]).reduce((sum, [name, strengths]) => {
    const trigger = triggers[name]!;
    requireFinite(`context.${layer}.${name}`, trigger, { min: 0, max: 1 });
    return sum + trigger * (strengths[dimension] ?? 0);
  }, 0);
  return 2 ** exponent;
}

/** The layer's triggers by name; lateness is what discounting takes away. */
function triggersOf(layer: LayerName, { context, delayYears = 0 }: Situation): Readonly<Record<string, number>> {
  if (layer !== "temporal") return context[layer];
  return { lateness: 1 - discount(delayYears, { hyperbolicShare: context.temporal.impatience }) };
}

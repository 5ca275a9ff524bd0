import type { DimensionName } from "../../data";
import { layerFactors, neutralContext, type LayerName, type Situation } from "../layers";

/** A reaction that the paper states, or that its words ask for. */
export interface TriggerCheck {
  readonly layer: LayerName;
  readonly trigger: string;
  readonly dimension: DimensionName;
  readonly expected: "raises" | "lowers";
  /** The layer's factor with the trigger at rest. */
  readonly atRest: number;
  /** The same with the trigger full; a delay of ten years for lateness. */
  readonly triggered: number;
  readonly holds: boolean;
}

type Stated = readonly [layer: LayerName, trigger: string, dimension: DimensionName, expected: "raises" | "lowers"];

/** The paper's words, layer by layer (003 lines 152-162). */
const stated: readonly Stated[] = [
  ["contextual", "urgency", "propinquity", "raises"],
  ["contextual", "urgency", "intensity", "raises"],
  ["temporal", "delayYears", "duration", "lowers"],
  ["social", "collectivism", "extent", "raises"],
  ["ethical", "duty", "purity", "raises"],
  ["emotional", "fragility", "vulnerability", "raises"],
  ["cognitive", "load", "cascade", "lowers"],
];

/**
 * Pulls one trigger of each layer that the paper names (two of the first) and looks which way its factor moves.
 *
 * @see 003-T4
 */
export function triggerChecks(): TriggerCheck[] {
  return stated.map(([layer, trigger, dimension, expected]) => {
    const atRest = layerFactors(dimension, { context: neutralContext })[layer];
    const triggered = layerFactors(dimension, pulled(layer, trigger))[layer];
    const holds = expected === "raises" ? triggered > atRest : triggered < atRest;
    return { layer, trigger, dimension, expected, atRest, triggered, holds };
  });
}

/** How many layers react in the stated direction to every trigger that is checked. */
export function reactingLayers(checks: readonly TriggerCheck[]): number {
  const layers = new Set(checks.map(({ layer }) => layer));
  return [...layers].filter((layer) => checks.every((check) => check.layer !== layer || check.holds)).length;
}

function pulled(layer: LayerName, trigger: string): Situation {
  if (layer === "temporal") return { context: neutralContext, delayYears: 10 };
  const group = { ...neutralContext[layer], [trigger]: 1 };
  return { context: { ...neutralContext, [layer]: group } };
}

import type { DimensionName } from "../../data";
import { layerFactors, neutralContext, type LayerName, type Situation } from "../layers";

/** A reaction of a layer to a trigger, as the paper gives its direction, or as we chose it where the paper gives none. */
export interface TriggerCheck {
  readonly layer: LayerName;
  readonly trigger: string;
  readonly dimension: DimensionName;
  readonly expected: "raises" | "lowers";
  readonly direction: "paper" | "ours";
  /** The layer's factor with the trigger at rest. */
  readonly atRest: number;
  /** The same with the trigger full; a delay of ten years for lateness. */
  readonly triggered: number;
  readonly holds: boolean;
}

type Reaction = Pick<TriggerCheck, "layer" | "trigger" | "dimension" | "expected" | "direction">;

/**
 * One trigger of each layer, two of the first (003 lines 152-162). The paper says what urgency, collectivism and fragility raise,
 * and discounting lowers what is late. Of the ethical and the cognitive layer it says what they look at, and not which way.
 */
const reactions: readonly Reaction[] = [
  { layer: "contextual", trigger: "urgency", dimension: "propinquity", expected: "raises", direction: "paper" },
  { layer: "contextual", trigger: "urgency", dimension: "intensity", expected: "raises", direction: "paper" },
  { layer: "temporal", trigger: "delayYears", dimension: "duration", expected: "lowers", direction: "paper" },
  { layer: "social", trigger: "collectivism", dimension: "extent", expected: "raises", direction: "paper" },
  { layer: "ethical", trigger: "duty", dimension: "purity", expected: "raises", direction: "ours" },
  { layer: "emotional", trigger: "fragility", dimension: "vulnerability", expected: "raises", direction: "paper" },
  { layer: "cognitive", trigger: "load", dimension: "cascade", expected: "lowers", direction: "ours" },
];

/**
 * Pulls one trigger of each layer (two of the first) and looks which way its factor moves.
 *
 * @see 003-T4
 */
export function triggerChecks(): TriggerCheck[] {
  return reactions.map((reaction) => {
    const { layer, trigger, dimension, expected } = reaction;
    const atRest = layerFactors(dimension, { context: neutralContext })[layer];
    const triggered = layerFactors(dimension, pulled(layer, trigger))[layer];
    const holds = expected === "raises" ? triggered > atRest : triggered < atRest;
    return { ...reaction, atRest, triggered, holds };
  });
}

/** How many layers react to every checked trigger in the direction that the paper states; ours would hold by construction. */
export function reactingLayers(checks: readonly TriggerCheck[]): number {
  const layers = [...new Set(checks.map(({ layer }) => layer))];
  const own = (layer: LayerName): readonly TriggerCheck[] => checks.filter((check) => check.layer === layer);
  return layers.filter((layer) => own(layer).every(({ direction, holds }) => direction === "paper" && holds)).length;
}

function pulled(layer: LayerName, trigger: string): Situation {
  if (layer === "temporal") return { context: neutralContext, delayYears: 10 };
  const group = { ...neutralContext[layer], [trigger]: 1 };
  return { context: { ...neutralContext, [layer]: group } };
}

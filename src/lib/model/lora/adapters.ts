import { requireFinite, requireInteger } from "../../arguments";
import type { Blueprint, Parameter } from "../parameter";

/** Size and weight of low-rank adapters. */
export interface LoraConfig {
  /** Rank r of a delta; at most the smaller side of each kernel. */
  readonly rank: number;
  /** Weight α of a delta, above 0. Default 2 r. */
  readonly alpha?: number;
  /** "standard": α / r; "rank-stabilised": α / √r. Default "standard". */
  readonly scaling?: "standard" | "rank-stabilised";
}

/** Number that A B is multiplied by. */
export function loraScale({ rank, alpha = 2 * rank, scaling = "standard" }: LoraConfig): number {
  requireInteger("rank", rank, { min: 1 });
  requireFinite("alpha", alpha, { min: Number.MIN_VALUE });
  return alpha / (scaling === "standard" ? rank : Math.sqrt(rank));
}

/**
 * The adapters of a model: for each chosen kernel [inputs, outputs] a factor A [inputs, r], uniform within ±1/√inputs (Kaiming with
 * a = √5, as PEFT's), and a factor B [r, outputs] of zeros, so that nothing changes at first. They have r (inputs + outputs) weights.
 *
 * Parameters: `<kernel>/lora_a` and `<kernel>/lora_b`.
 *
 * @param targets which kernels are adapted, by name
 * @throws RangeError if no weight is chosen, or a chosen one is no matrix or smaller than the rank
 * @see 000-S23, 000-S25. Hu et al. 2021; our A and B are their A and B transposed, as our kernels are
 */
export function loraBlueprint(blueprint: Blueprint, targets: (name: string) => boolean, config: LoraConfig): Blueprint {
  loraScale(config);
  const chosen = blueprint.filter(({ name }) => targets(name));
  if (chosen.length === 0)
    throw new RangeError("targets: expected to choose at least one weight of the model, got none");
  return chosen.flatMap((parameter) => factorsOf(parameter, config.rank));
}

function factorsOf({ name, shape, depth }: Parameter, rank: number): Parameter[] {
  const [inputs, outputs] = shape;
  if (shape.length !== 2 || inputs === undefined || outputs === undefined) {
    throw new RangeError(`targets: expected matrices, got "${name}" of shape [${shape.join(", ")}]`);
  }
  requireInteger(`rank of "${name}"`, rank, { min: 1, max: Math.min(inputs, outputs) });
  return [
    { name: `${name}/lora_a`, shape: [inputs, rank], initial: { uniform: 1 / Math.sqrt(inputs) }, depth, decay: true },
    { name: `${name}/lora_b`, shape: [rank, outputs], initial: "zeros", depth, decay: true },
  ];
}

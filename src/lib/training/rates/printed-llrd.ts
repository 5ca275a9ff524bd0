import { requireFinite, requireInteger } from "../../arguments";
import type { Blueprint } from "../../model";

/** One group of weights with one rate, as the printed function returns it. */
export interface PrintedGroup {
  /** Attribute path that the function asks the model for, "encoder.layer.3" or "heads". */
  readonly path: string;
  readonly rate: number;
  /** Weights under that path. */
  readonly names: readonly string[];
}

/** What the printed function does to a model. */
export interface PrintedGroups {
  readonly groups: readonly PrintedGroup[];
  /** Attributes that it asks for and the model lacks. Python stops at the first: nothing is returned. */
  readonly absent: readonly string[];
  /** Weights in no group: an optimizer built from the groups never moves them. */
  readonly missed: readonly string[];
}

/**
 * The paper's `get_llrd_params`: base d^(layers - i) for `encoder.layer[i]`, base for `heads`, nothing for anything else.
 *
 * @param names dotted attribute paths of a model's weights, see `printedBackboneNames` and `charitableNames`
 * @param options the printed defaults are a base of 1e-4 and a decay of 0.9
 * @see 001-S12, 001-C17, 001-F5
 */
export function printedLlrd(
  names: readonly string[],
  layers: number,
  { base = 1e-4, decay = 0.9 }: { readonly base?: number; readonly decay?: number } = {},
): PrintedGroups {
  requireInteger("layers", layers, { min: 1 });
  requireFinite("base", base, { min: Number.MIN_VALUE });
  requireFinite("decay", decay, { min: Number.MIN_VALUE, max: 1 });
  const under = (path: string): string[] => names.filter((name) => name.startsWith(`${path}.`));
  const groups = Array.from({ length: layers }, (_, i) => `encoder.layer.${i}`)
    .map((path, i) => ({ path, rate: base * decay ** (layers - i), names: under(path) }))
    .concat({ path: "heads", rate: base, names: under("heads") });
  const found = new Set(groups.flatMap((group) => group.names));
  return {
    groups,
    absent: groups.filter((group) => group.names.length === 0).map(({ path }) => path),
    missed: names.filter((name) => !found.has(name)),
  };
}

/** The weights of one layer of PyTorch's nn.TransformerEncoder. */
const TORCH_LAYER = ["self_attn.in_proj", "self_attn.out_proj", "linear1", "linear2", "norm1", "norm2"].flatMap(
  (part) => (part === "self_attn.in_proj" ? [`${part}_weight`, `${part}_bias`] : [`${part}.weight`, `${part}.bias`]),
);

/**
 * The weights of the printed `RedHeartUnifiedBackbone`: an nn.TransformerEncoder named `transformer_encoder`. Its
 * `task_projections` is a Python set of four strings and holds no weight.
 *
 * @see 001-S2, 001-C17
 */
export function printedBackboneNames(layers: number): string[] {
  requireInteger("layers", layers, { min: 1 });
  return Array.from({ length: layers }, (_, i) =>
    TORCH_LAYER.map((part) => `transformer_encoder.layers.${i}.${part}`),
  ).flat();
}

/**
 * The kindest reading: a model of ours whose blocks are called `encoder.layer.<i>` and whose heads lie under `heads`, as the
 * function asks. Projections, norms and inputs have no place in it and keep their names.
 */
export function charitableNames(blueprint: Blueprint): string[] {
  return blueprint.map(({ name }) =>
    name
      .replace(/^backbone\/block-(\d+)\//, "encoder/layer/$1/")
      .replace(/^(\w+)_head\//, "heads/$1/")
      .replaceAll("/", "."),
  );
}

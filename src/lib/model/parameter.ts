import type { InitializerName } from "../engine";
import { requireInteger } from "../arguments";

/**
 * Where a weight starts: a distribution scaled by the layer's shape, a normal of a given deviation, a uniform between plus and minus a
 * bound, or a constant.
 */
export type Initial = InitializerName | "zeros" | "ones" | { readonly normal: number } | { readonly uniform: number };

/** One trained tensor of a model, described without allocating it. */
export interface Parameter {
  /** Path in the model, parts joined by "/": "backbone/block-3/attention/query/kernel". Unique within a model. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly initial: Initial;
  /** Distance from the input in ELECTRA's counting: embeddings 0, block i (from 0) i + 1, everything above the n blocks n + 2. */
  readonly depth: number;
  /** Whether weight decay applies: to kernels and embeddings, not to biases and norms. */
  readonly decay: boolean;
}

/** All trained tensors of a model or of one of its parts, in the order of the forward pass. */
export type Blueprint = readonly Parameter[];

/** How many numbers a parameter holds. */
export function sizeOf({ shape }: Pick<Parameter, "shape">): number {
  return shape.reduce((size, length) => size * length, 1);
}

/**
 * How many numbers a model trains, without building it.
 *
 * @param path counts only what lies at or under this path, such as "backbone" or "backbone/block-0"; default everything
 * @see 001-E18, 003-T1
 */
export function countParameters(blueprint: Blueprint, path = ""): number {
  return blueprint.filter(({ name }) => isUnder(name, path)).reduce((sum, parameter) => sum + sizeOf(parameter), 0);
}

/** Whether a name lies at or under a path: "backbone/block-1" covers "backbone/block-1/x", not "backbone/block-10". */
export function isUnder(name: string, path: string): boolean {
  return path === "" || name === path || name.startsWith(`${path}/`);
}

/** The module that a parameter belongs to: the first part of its path ("backbone", "emotion_head"). */
export function moduleOf(name: string): string {
  return name.split("/", 1)[0]!;
}

/**
 * A blueprint of several parts.
 *
 * @throws RangeError that names a parameter which occurs twice, or whose shape or depth is impossible
 */
export function joinBlueprints(parts: readonly Blueprint[]): Blueprint {
  const joined = parts.flat();
  const seen = new Set<string>();
  for (const { name, shape, depth } of joined) {
    if (seen.has(name)) throw new RangeError(`blueprint: expected unique names, got "${name}" twice`);
    seen.add(name);
    shape.forEach((length, axis) => {
      requireInteger(`${name}: shape[${axis}]`, length, { min: 1 });
    });
    requireInteger(`${name}: depth`, depth, { min: 0 });
  }
  return joined;
}

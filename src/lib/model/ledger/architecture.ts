import { sizeOf, type Blueprint } from "../parameter";

/** What a part of a model is. */
export type PartKind = "embeddings" | "input" | "layer" | "projection" | "head";

/** One part of a built model. */
export interface ArchitecturePart {
  /** Path of its weights, "backbone/block-0". */
  readonly path: string;
  readonly kind: PartKind;
  /** Number of features that it gives. */
  readonly width: number;
  readonly parameters: number;
}

/** A built model as a graph. */
export interface Architecture {
  readonly parts: readonly ArchitecturePart[];
  /** Pairs of paths. */
  readonly edges: readonly (readonly [from: string, to: string])[];
}

const kinds: readonly (readonly [PartKind, RegExp])[] = [
  ["embeddings", /^embeddings(?=\/)/],
  ["input", /^backbone\/input(?=\/)/],
  ["layer", /^backbone\/block-\d+(?=\/)/],
  ["projection", /^backbone\/[a-z0-9_]+_projection(?=\/)/],
  ["head", /^[a-z0-9_]+_head(?=\/)/],
];

/**
 * Reads the graph of a model from its weights: embeddings and input projection, encoder layers in a chain, and what branches off
 * the last one.
 *
 * @param blueprint of `redHeartModel`
 * @throws RangeError that names a weight of no known part
 * @see 001-F10
 */
export function architectureOf(blueprint: Blueprint): Architecture {
  const parts = new Map<string, ArchitecturePart>();
  for (const parameter of blueprint) {
    const { path, kind } = partOf(parameter.name);
    const parameters = (parts.get(path)?.parameters ?? 0) + sizeOf(parameter);
    parts.set(path, { path, kind, width: parameter.shape.at(-1) ?? 1, parameters });
  }
  return { parts: [...parts.values()], edges: edgesOf([...parts.values()]) };
}

function partOf(name: string): Pick<ArchitecturePart, "path" | "kind"> {
  for (const [kind, pattern] of kinds) {
    const path = pattern.exec(name)?.[0];
    if (path !== undefined) return { kind, path };
  }
  throw new RangeError(`blueprint: "${name}" belongs to no known part of a model`);
}

function edgesOf(parts: readonly ArchitecturePart[]): [string, string][] {
  const is = (...wanted: PartKind[]): ArchitecturePart[] => parts.filter(({ kind }) => wanted.includes(kind));
  const chain = is("embeddings", "input", "layer").map(({ path }) => path);
  const steps = chain.slice(1).map((path, i): [string, string] => [chain[i]!, path]);
  const projections = new Set(is("projection").map(({ path }) => path));
  const branches = is("head").flatMap(({ path }): [string, string][] => {
    const projection = `backbone/${path.replace(/_head$/, "_projection")}`;
    const last = chain.slice(-1);
    if (!projections.has(projection)) return last.map((from) => [from, path]);
    return [...last.map((from): [string, string] => [from, projection]), [projection, path]];
  });
  return [...steps, ...branches];
}

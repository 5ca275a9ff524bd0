import type { Tensor } from "@tensorflow/tfjs";

/** Throws a TypeError that names both shapes unless all tensors have one shape. */
export function requireSameShape(where: string, tensors: Readonly<Record<string, Tensor>>): void {
  const shapes = Object.entries(tensors).map(([name, { shape }]) => `${name} ${show(shape)}`);
  const distinct = new Set(Object.values(tensors).map(({ shape }) => shape.join()));
  if (distinct.size > 1) throw new TypeError(`${where}: shapes differ: ${shapes.join(", ")}`);
}

/** Throws a TypeError if a tensor has no entry: there is no mean loss of nothing. */
export function requireItems(name: string, { size, shape }: Tensor): void {
  if (size === 0) throw new TypeError(`${name}: expected at least one item, got shape ${show(shape)}`);
}

/**
 * The number of classes of logits.
 *
 * @param logits [..., K], K at least 2
 * @throws TypeError for no items or fewer than two classes
 */
export function classesOf(logits: Tensor): number {
  const classes = logits.shape.at(-1) ?? 0;
  if (logits.rank < 2 || classes < 2) {
    throw new TypeError(`logits: expected shape [..., K] with at least 2 classes, got ${show(logits.shape)}`);
  }
  requireItems("logits", logits);
  return classes;
}

/** A shape as text: "[2, 3]". */
export function show(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}

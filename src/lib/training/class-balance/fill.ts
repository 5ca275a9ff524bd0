import { classIndices, smote } from "../../data";
import { resample, type Stream } from "../../random";
import type { LabelledVectors } from "./classifier";
import { balanceNames, rareClasses } from "./emotions";

/** Vectors of one class that are added to a training set. */
export interface Filling {
  readonly label: number;
  /** [count, width] row-major */
  readonly rows: Float32Array;
}

/** How far sadness and guilt are filled up. */
export interface FillOptions {
  /** Items that each of them has afterwards; a class that has more gets none. */
  readonly to: number;
  readonly stream: Stream;
}

/** The plain way to fill up a rare class: copies of random members (000-E11). */
export function fillByCopies(train: LabelledVectors, { to, stream }: FillOptions): Filling[] {
  return rareItems(train).map(({ label, items }) => {
    const copied = resample(stream.split(label), items.length, Math.max(0, to - items.length)).map((at) => items[at]!);
    return { label, rows: rowsOf(train.features, train.width, copied) };
  });
}

/** Rows on the lines between members and their nearest neighbours (SMOTE); unlike copies, no two are alike. */
export function fillBySmote(train: LabelledVectors, { to, stream }: FillOptions): Filling[] {
  const { features, width } = train;
  return rareItems(train).map(({ label, items }) => {
    const members = items.map((at) => features.subarray(at * width, (at + 1) * width));
    const made = smote(members, Math.max(0, to - items.length), { stream: stream.split(label) });
    return { label, rows: Float32Array.from(made.flatMap(({ values }) => Array.from(values))) };
  });
}

/** A training set with fillings at its end. */
export function withFillings(train: LabelledVectors, fillings: readonly Filling[]): LabelledVectors {
  const { width } = train;
  const added = fillings.flatMap(({ label, rows }) => Array.from({ length: rows.length / width }, () => label));
  const features = new Float32Array(train.features.length + added.length * width);
  features.set(train.features);
  let at = train.features.length;
  for (const { rows } of fillings) {
    features.set(rows, at);
    at += rows.length;
  }
  return { width, features, labels: Int32Array.from([...train.labels, ...added]) };
}

/** The rare classes and where their items are. */
export function rareItems({
  labels,
}: LabelledVectors): { readonly label: number; readonly items: readonly number[] }[] {
  const items = classIndices(labels, balanceNames.length);
  return rareClasses.map((label) => ({ label, items: items[label]! }));
}

/** Chosen rows of a row-major table. */
export function rowsOf(table: Float32Array, width: number, indices: ArrayLike<number>): Float32Array {
  const out = new Float32Array(indices.length * width);
  for (let i = 0; i < indices.length; i++) {
    out.set(table.subarray(indices[i]! * width, (indices[i]! + 1) * width), i * width);
  }
  return out;
}

import type * as zod from "zod";
import { lazily, once } from "../../lazy";
import { dimensionNames, type DimensionName } from "../cases/dimensions";

/** The dimensions that words can name; intensity is read from how pleasant or unpleasant a text is. */
export type NamedDimension = Exclude<DimensionName, "intensity">;

/** The dimensions that cues name, in the registry's order. */
export const namedDimensions: readonly NamedDimension[] = dimensionNames.filter((name) => name !== "intensity");

/** Beginnings of words that say much of a dimension, and of those that say little. */
export interface Cues {
  readonly more: readonly string[];
  readonly less: readonly string[];
}

/** The strict schema of data/cues.yaml: every named dimension and no other; lower-case cues, none twice or on both sides. */
export const cueSchema: () => zod.ZodType<Record<NamedDimension, Cues>> = once(() => {
  const z = lazily("zod") as typeof zod;
  const cues = z.array(z.string().regex(/^[a-z]+$/, "expected lower-case letters")).min(1);
  const sides = z.strictObject({ more: cues, less: cues }).check(({ value, issues }) => {
    const all = [...value.more, ...value.less];
    const again = all.find((cue, i) => all.indexOf(cue) !== i);
    if (again !== undefined) issues.push({ code: "custom", message: `${again} stands there twice`, input: value });
  });
  const shape = Object.fromEntries(namedDimensions.map((name) => [name, sides]));
  return z.strictObject(shape) as unknown as zod.ZodType<Record<NamedDimension, Cues>>;
});

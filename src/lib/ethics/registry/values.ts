import type { DimensionName } from "../../data";
import { dimensionNamed } from "./registry";
import { recordedTransforms } from "./transforms";

/**
 * Values in [0, 1] from raw measures, each in its dimension's unit (`Dimension.measure`).
 *
 * @param measures any finite numbers, e.g. `{ extent: 200, duration: 8760 }`
 * @param transforms `defined`: the registry's own; `recorded`: those found in the original's code, which expect shares
 * @throws RangeError that names the dimension for NaN or an infinity
 * @see 003-A3
 */
export function dimensionValues<Name extends DimensionName>(
  measures: Readonly<Record<Name, number>>,
  transforms: "defined" | "recorded" = "defined",
): Record<Name, number> {
  const names = Object.keys(measures) as Name[];
  const values = names.map((name) => {
    const { transform, recorded } = dimensionNamed(name);
    if (!Number.isFinite(measures[name])) {
      throw new RangeError(`${name}: expected a finite measure, got ${measures[name]}`);
    }
    return [name, (transforms === "defined" ? transform : recordedTransforms[recorded.transform])(measures[name])];
  });
  return Object.fromEntries(values) as Record<Name, number>;
}

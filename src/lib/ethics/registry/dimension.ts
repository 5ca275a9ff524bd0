import type { DimensionName, Label } from "../../data";
import type { RecordedTransform, Transform } from "./transforms";

/**
 * What a dimension's value counts for. `effect`: for the option if its effect is good, against it if it is harmful;
 * `good` and `harm`: always for and always against it.
 */
export type Polarity = "effect" | "good" | "harm";

/** Which list a dimension stands in: Bentham's seven, the three of 003, the three of 000. */
export type DimensionGroup = "classic" | "2023" | "v2";

/** One dimension of the calculus. Its value lies in [0, 1] whatever is measured. */
export interface Dimension {
  readonly name: DimensionName;
  readonly label: Label;
  readonly meaning: string;
  readonly group: DimensionGroup;
  readonly polarity: Polarity;
  /** What is measured, with its unit. */
  readonly measure: string;
  /** From the measure to the value. */
  readonly transform: Transform;
  /** Where the papers name it. */
  readonly where: string;
  /** What the original's code was found to do (ORIGINALS of Bentham v2); the 2023 three stand in no recorded weights. */
  readonly recorded: { readonly weight?: number; readonly transform: RecordedTransform };
}

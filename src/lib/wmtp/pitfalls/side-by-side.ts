/** One quantity, as the original computes it and as it should be. */
export interface SideBySide {
  /** With the pitfall. */
  readonly failing: number;
  /** Without it. */
  readonly repaired: number;
}

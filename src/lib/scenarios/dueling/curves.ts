import { requireFinite } from "../../arguments";

/** Value and gradient of one half of the dueling loss at one error. */
export interface LossPoint {
  readonly half: "utility: 0.5 MSE" | "risk: 0.5 Huber (δ = 0.1)";
  readonly error: number;
  readonly value: number;
  /** Derivative by the prediction. */
  readonly gradient: number;
}

/** Half of the squared error, as the printed loss takes it for utility. */
export function squaredHalf(error: number, weight = 0.5): { readonly value: number; readonly gradient: number } {
  return { value: weight * error ** 2, gradient: 2 * weight * error };
}

/** Half of Huber's loss, as the printed loss takes it for risk: its gradient never exceeds weight x δ. */
export function huberHalf(
  error: number,
  delta = 0.1,
  weight = 0.5,
): { readonly value: number; readonly gradient: number } {
  requireFinite("delta", delta, { min: Number.MIN_VALUE });
  const size = Math.abs(error);
  const value = size <= delta ? error ** 2 / 2 : delta * (size - delta / 2);
  return { value: weight * value, gradient: weight * Math.min(Math.max(error, -delta), delta) };
}

/**
 * Both halves of the printed dueling loss over a range of errors.
 *
 * @see 000-F6, 000-C7
 */
export function lossCurves(errors: readonly number[]): LossPoint[] {
  return errors.flatMap((error): LossPoint[] => [
    { half: "utility: 0.5 MSE", error, ...squaredHalf(error) },
    { half: "risk: 0.5 Huber (δ = 0.1)", error, ...huberHalf(error) },
  ]);
}

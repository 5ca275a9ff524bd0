import { requireFinite, requireInteger } from "../../arguments";

/** How theta moves over the windows of a stream (002-D3). */
export interface DriftPath {
  /** Default "still". */
  readonly kind?: "still" | "abrupt" | "slow";
  /** How many windows. */
  readonly windows: number;
  readonly start: number;
  /** How far theta moves in all. Default 0. */
  readonly size?: number;
  /** The first window that differs from the start. Default the middle. */
  readonly at?: number;
  /** Windows that a slow shift takes. Default 5. */
  readonly duration?: number;
}

/** Theta in each window: constant, with a jump, or with a ramp from the window before `at` on. */
export function thetaPath(path: DriftPath): Float64Array {
  const { kind = "still", windows, start, size = 0, at = Math.floor(windows / 2), duration = 5 } = path;
  requireInteger("windows", windows, { min: 1 });
  requireFinite("start", start);
  requireFinite("size", size);
  requireInteger("at", at, { min: 0, max: windows });
  requireInteger("duration", duration, { min: 1 });
  const share = (window: number): number => {
    if (kind === "still" || window < at) return 0;
    return kind === "abrupt" ? 1 : Math.min(1, (window - at + 1) / duration);
  };
  return Float64Array.from({ length: windows }, (_, window) => start + size * share(window));
}

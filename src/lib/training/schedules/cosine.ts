import { requireFinite, requireInteger } from "../../arguments";
import type { Schedule } from "./schedule";

/** How far and how long a cosine falls. */
export interface CosineOptions {
  /** Steps from 1 to the floor, at least 1. */
  readonly steps: number;
  /** Where it ends and stays, in [0, 1]. Default 0. */
  readonly floor?: number;
}

/** Falls from 1 along half a cosine and stays at its floor. */
export function cosine({ steps, floor = 0 }: CosineOptions): Schedule {
  requireInteger("steps", steps, { min: 1 });
  requireFinite("floor", floor, { min: 0, max: 1 });
  return (step) => halfCosine(Math.min(step / steps, 1), floor);
}

/** 1 at progress 0, the floor at progress 1. */
export function halfCosine(progress: number, floor: number): number {
  return floor + ((1 - floor) * (1 + Math.cos(Math.PI * progress))) / 2;
}

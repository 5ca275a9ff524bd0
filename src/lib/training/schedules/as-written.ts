import { requireInteger } from "../../arguments";
import type { Schedule } from "./schedule";

/**
 * The paper's "cosine with warm restarts" as it is printed: (1 + cos(π epoch / period)) / 2, without the modulo. It reaches 0
 * at the period, climbs back as smoothly by twice that, and never restarts. For comparison; train with `cosineWarmRestarts`.
 *
 * @param period epochs to 0, at least 1; the paper gives no value
 * @see 003-S29, 003-C4
 */
export function asWritten(period: number): Schedule {
  requireInteger("period", period, { min: 1 });
  return (epoch) => (1 + Math.cos((Math.PI * epoch) / period)) / 2;
}

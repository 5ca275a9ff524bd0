import { requireInteger } from "../../arguments";
import { backbone } from "../backbone";
import type { EncoderConfig } from "../config";
import { countParameters } from "../parameter";

/** How many weights an encoder has, its input projection included. Allocates nothing. */
export function encoderSize(encoder: EncoderConfig): number {
  return countParameters(backbone(encoder).blueprint);
}

/**
 * How wide the feed-forward layers of an encoder would have to be for a stated size; a whole number only if the size is met exactly.
 *
 * @param target number of weights
 * @returns below 1 if even the narrowest exceeds the target
 * @see 003-C1: 300M at 6 layers of width 896 need a feed-forward of 26,090
 */
export function feedForwardFor(target: number, encoder: EncoderConfig): number {
  return solve(target, (feedForward) => encoderSize({ ...encoder, feedForward }));
}

/**
 * How many layers an encoder would have to have for a stated size.
 *
 * @param target number of weights
 * @see 003-C1: 300M at width 896 and feed-forward 2048 need 43.5 layers
 */
export function layersFor(target: number, encoder: EncoderConfig): number {
  return solve(target, (layers) => encoderSize({ ...encoder, layers }));
}

/** Where a count that grows by equal steps meets the target. */
function solve(target: number, count: (size: number) => number): number {
  requireInteger("target", target, { min: 1 });
  const first = count(1);
  return 1 + (target - first) / (count(2) - first);
}

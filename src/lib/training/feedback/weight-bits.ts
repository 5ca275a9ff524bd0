import { moduleOf, type Weights } from "../../model";
import { tunedHeads } from "./utility-model";

/** A copy of the values of all weights, by name. */
export type WeightBits = ReadonlyMap<string, Float32Array>;

/** Copies weights, to compare them later bit by bit. */
export function weightBits(weights: Weights): WeightBits {
  return new Map([...weights].map(([name, variable]) => [name, Float32Array.from(variable.dataSync())]));
}

/** Whether weights still have the bits of a copy (000-N1): all of them, and those outside of the tuned heads. */
export function unchangedWeights(
  bits: WeightBits,
  weights: Weights,
): { readonly weightsUnchanged: boolean; readonly bodyUnchanged: boolean } {
  const changed = [...weightBits(weights)].filter(([name, values]) => !sameBits(values, bits.get(name)!));
  const heads: readonly string[] = tunedHeads;
  return {
    weightsUnchanged: changed.length === 0,
    bodyUnchanged: changed.every(([name]) => heads.includes(moduleOf(name))),
  };
}

function sameBits(a: Float32Array, b: Float32Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}

import { createHash } from "node:crypto";
import type { TokenBatches } from "../batches";

/**
 * SHA-256 of all batches of some epochs, to the bit: ids, starts and numbers of the batches in their order. Two processes agree
 * on it exactly if their loaders do (004-E10).
 */
export function batchDigest(batches: TokenBatches, epochs: number): string {
  const hash = createHash("sha256");
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { step, starts, ids } of batches.epoch(epoch)) {
      hash.update(`${epoch} ${step}`).update(new Uint8Array(starts.buffer, starts.byteOffset, starts.byteLength));
      hash.update(new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength));
    }
  }
  return hash.digest("hex");
}

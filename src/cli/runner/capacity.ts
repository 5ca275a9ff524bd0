import os from "node:os";

/** What a kernel with the native engine and its data may come to hold, bytes. */
const kernelMemory = 1.5 * 2 ** 30;

/** How many kernels this machine carries at once: one a core, as far as free memory reaches, at least one. */
export function kernelCapacity(cores: number = os.availableParallelism(), free: number = freeMemory()): number {
  return Math.max(1, Math.min(cores, Math.floor(free / kernelMemory)));
}

/** Memory that a new process may still take, within the limits of a container, bytes. */
function freeMemory(): number {
  const limit = process.constrainedMemory();
  const free = os.freemem();
  return limit > 0 && limit < os.totalmem() ? Math.min(free, limit - process.memoryUsage.rss()) : free;
}

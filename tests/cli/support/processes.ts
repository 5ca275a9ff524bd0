import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process runs; one that has ended and that nobody has asked about does not. Needs /proc. */
export function runs(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** Waits up to five seconds for processes to end; whether they have. */
export async function haveEnded(numbers: readonly number[]): Promise<boolean> {
  for (let waits = 0; waits < 100 && numbers.some(runs); waits++) await sleep(50);
  return !numbers.some(runs);
}

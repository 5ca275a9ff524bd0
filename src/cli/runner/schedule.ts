import type { Job } from "./plan";

/** Jobs in the order that ends soonest: those never timed first, then the longest first. */
export function longestFirst(jobs: readonly Job[]): readonly Job[] {
  return [...jobs].sort((a, b) => lastSeconds(b) - lastSeconds(a));
}

/** Seconds that the jobs will take, `limit` at once; undefined where one was never timed. */
export function expectedSeconds(jobs: readonly Job[], limit: number): number | undefined {
  const times = longestFirst(jobs).map(lastSeconds);
  if (times.some((time) => time === Infinity)) return undefined;
  const workers = new Array<number>(Math.max(1, limit)).fill(0);
  for (const time of times) {
    const next = workers.indexOf(Math.min(...workers));
    workers[next] = workers[next]! + time;
  }
  return Math.max(...workers);
}

function lastSeconds({ last }: Job): number {
  return last?.seconds ?? Infinity;
}

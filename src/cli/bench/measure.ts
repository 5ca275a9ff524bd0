import type { Benchmark, BenchTools, Contender, Items, Timing } from "./benchmark";

/** Called before each timed run, so that a person sees what is running. */
export type OnRun = (contender: string, round: number) => void;

/** What one contender showed over the runs. */
export interface Measured {
  readonly name: string;
  /** Median wall time, seconds. */
  readonly seconds: number;
  /** Wall time of each run, seconds. */
  readonly runs: readonly number[];
  readonly peakBytes?: number;
  readonly check?: number;
}

/** One benchmark's outcome. */
export interface Outcome {
  readonly name: string;
  readonly area: string;
  readonly ours: Measured;
  readonly peers: readonly (Measured & {
    /** Median over the rounds of our time over the peer's in the same round. */
    readonly ratio: number;
  })[];
  readonly goal?: number;
  readonly items?: Items;
  /** Whether the ratio to the first peer meets the goal; absent without a goal or a peer. */
  readonly met?: boolean;
}

/**
 * Runs ours and the peers in turns, `rounds` times, so that a change of the machine's load meets all of them. A contender
 * with fewer `rounds` of its own is compared with ours in those rounds alone.
 *
 * @param onRun told of each run before it starts; default nothing
 * @throws Error when ours and the first peer disagree about the result
 */
export async function measure(
  benchmark: Benchmark,
  tools: BenchTools,
  rounds: number,
  onRun?: OnRun,
): Promise<Outcome> {
  const { ours, peers } = await benchmark.setup(tools);
  const contenders: readonly Contender[] = [ours, ...peers];
  const timings: Timing[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      if (round >= (contender.rounds ?? rounds)) continue;
      onRun?.(contender.name, round);
      timings[i]!.push(await contender.run());
    }
  }
  requireAgreement(benchmark, timings);
  const [first, ...rest] = contenders.map(({ name }, i) => summary(name, timings[i]!));
  const compared = rest.map((peer) => ({
    ...peer,
    ratio: median(peer.runs.map((s, round) => first!.runs[round]! / s)),
  }));
  const { name, area, goal, items } = benchmark;
  const known = goal !== undefined && compared.length > 0 ? { met: compared[0]!.ratio <= goal } : {};
  return {
    name,
    area,
    ours: first!,
    peers: compared,
    ...(items && { items }),
    ...(goal !== undefined && { goal }),
    ...known,
  };
}

function summary(name: string, timings: readonly Timing[]): Measured {
  const runs = timings.map(({ seconds }) => seconds);
  const peaks = timings.flatMap(({ peakBytes }) => peakBytes ?? []);
  const check = timings[0]?.check;
  return {
    name,
    seconds: median(runs),
    runs,
    ...(peaks.length > 0 && { peakBytes: Math.max(...peaks) }),
    ...(check !== undefined && { check }),
  };
}

function requireAgreement({ name, tolerance = 1e-9 }: Benchmark, timings: readonly (readonly Timing[])[]): void {
  const [ours, peer] = timings.map((runs) => runs[0]?.check);
  if (ours === undefined || peer === undefined) return;
  if (!(Math.abs(ours - peer) <= tolerance)) {
    throw new Error(`bench: ${name}: expected results within ${tolerance} of the peer's ${peer}, got ${ours}`);
  }
}

/** Middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

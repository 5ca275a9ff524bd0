import { describe, expect, it } from "vitest";
import type { Benchmark, BenchTools, Timing } from "../../../src/cli/bench/benchmark";
import { measure, median } from "../../../src/cli/bench/measure";

const noPeer = () => Promise.reject<Timing>(new Error("no peer in Python here"));
const tools: BenchTools = { scratch: "", python: noPeer, system: noPeer };

/** A benchmark whose runs take what is written, and the order in which they came. */
function scripted(ours: Timing[], peer: Timing[], goal?: number): { benchmark: Benchmark; order: string[] } {
  const order: string[] = [];
  const contender = (name: string, timings: Timing[]): { name: string; run: () => Timing } => ({
    name,
    run: () => {
      order.push(name);
      return timings.shift()!;
    },
  });
  const setup: Benchmark["setup"] = () =>
    Promise.resolve({ ours: contender("ours", ours), peers: [contender("peer", peer)] });
  return { benchmark: { name: "work", area: "information", setup, ...(goal !== undefined && { goal }) }, order };
}
const seconds = (...values: number[]): Timing[] => values.map((value) => ({ seconds: value, check: 1 }));

describe("measure", () => {
  it("takes turns, and compares within each round, so that a slow minute meets both sides", async () => {
    const { benchmark, order } = scripted(seconds(1, 10, 2), seconds(4, 20, 8), 0.5);
    const outcome = await measure(benchmark, tools, 3);
    expect(order).toEqual(["ours", "peer", "ours", "peer", "ours", "peer"]);
    expect(outcome.peers[0]!.ratio).toBe(0.25);
    expect(outcome).toMatchObject({ met: true, ours: { seconds: 2, runs: [1, 10, 2] } });
  });

  it("runs a slow contender in fewer rounds, and compares it with ours in those alone", async () => {
    const { benchmark } = scripted(seconds(2, 10, 10), seconds(4, 20, 8));
    const setup: Benchmark["setup"] = async (given) => {
      const { ours, peers } = await benchmark.setup(given);
      return { ours, peers: [...peers, { name: "slow", rounds: 1, run: () => ({ seconds: 40 }) }] };
    };
    const told: string[] = [];
    const outcome = await measure({ ...benchmark, setup }, tools, 3, (name, round) => told.push(`${name} ${round}`));
    expect(outcome.peers[1]).toMatchObject({ runs: [40], ratio: 0.05 });
    expect(told).toEqual(["ours 0", "peer 0", "slow 0", "ours 1", "peer 1", "ours 2", "peer 2"]);
  });

  it("says when a goal is missed, and nothing where there is none", async () => {
    expect((await measure(scripted(seconds(3), seconds(4), 0.5).benchmark, tools, 1)).met).toBe(false);
    expect((await measure(scripted(seconds(3), seconds(4)).benchmark, tools, 1)).met).toBeUndefined();
  });

  it("refuses to compare different results", async () => {
    const { benchmark } = scripted(seconds(1), [{ seconds: 1, check: 1.1 }]);
    await expect(measure(benchmark, tools, 1)).rejects.toThrow("expected results within 1e-9 of the peer's 1.1, got 1");
  });
});

describe("median", () => {
  it("is the middle, or the mean of the two middle ones", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([5])]).toEqual([2, 2.5, 5]);
  });
});

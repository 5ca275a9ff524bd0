import { expect, it } from "vitest";
import { outcomeTable } from "../../../src/cli/bench/table";

it("a table of outcomes shows ours, the peers, the ratio and the goal", () => {
  const ours = { name: "red-heart-lab", seconds: 0.2, runs: [0.2], peakBytes: 3 * 2 ** 20 };
  const peer = { name: "peer", seconds: 0.8, runs: [0.8], ratio: 0.25 };
  const text = outcomeTable([{ name: "work", area: "information", ours, peers: [peer], goal: 0.5, met: true }]);
  expect(text.split("\n")).toEqual([
    "work",
    "  red-heart-lab     0.200 s       3 MiB",
    "  peer              0.800 s  ours / peer 0.25, goal 0.5: met",
    "",
  ]);
});

it("tells how many items are done in a second, where a benchmark counts them", () => {
  const ours = { name: "red-heart-lab", seconds: 0.25, runs: [0.25] };
  const items = { name: "tokens", count: 2048 };
  expect(outcomeTable([{ name: "work", area: "training", ours, peers: [], items }]).split("\n")[1]).toBe(
    "  red-heart-lab     0.250 s     8192 tokens/s",
  );
});

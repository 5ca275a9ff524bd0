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

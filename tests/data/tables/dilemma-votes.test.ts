import { describe, expect, it } from "vitest";
import { dilemmaVotes } from "../../../src/lib/data/tables";
import { table } from "./support";

describe("dilemmaVotes", () => {
  it("joins actions with the stories that are there", async () => {
    const scores = { AUTHOR: 1, OTHER: 5, EVERYBODY: 2, NOBODY: 0, INFO: 1 };
    const anecdotes = table("a.jsonl", JSON.stringify({ id: "a2", label_scores: scores }));
    const actions = [
      { id: "a1", description: "x" },
      { id: "a2", description: "y" },
    ];
    const dilemmas = table("d.jsonl", JSON.stringify({ id: "d", actions, gold_annotations: [1, 4] }));
    expect(await dilemmaVotes(dilemmas, anecdotes)).toEqual([
      { dilemma: "d", side: 1, anecdote: "a2", lessEthical: 4, wrong: 3, readers: 9 },
    ]);
  });
});

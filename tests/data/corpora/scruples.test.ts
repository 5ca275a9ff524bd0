import { describe, expect, it } from "vitest";
import { loadAnecdotes, loadDilemmas, loadLabelCounts } from "../../../src/lib/data/corpora/scruples";
import { describeCorpus } from "../../support/corpora";

const anecdote = {
  id: "a1",
  post_id: "p1",
  title: "AITA for leaving early?",
  text: "",
  action: "leaving early",
  label: "OTHER",
  label_scores: { AUTHOR: 1, OTHER: 3, EVERYBODY: 0, NOBODY: 3, INFO: 0 },
  binarized_label: "RIGHT",
};
const dilemma = {
  id: "d1",
  actions: [
    { id: "a1", description: "leaving early" },
    { id: "a2", description: "leaving late" },
  ],
  gold_annotations: [1, 4],
  gold_label: 1,
  human_perf_annotations: [0, 0],
  human_perf_label: null,
  controversial: true,
};
const file = (...values: object[]): string => values.map((value) => JSON.stringify(value) + "\n").join("");

describe("loadAnecdotes", () => {
  it("reads stories, also those that are a title only", () => {
    expect(loadAnecdotes(file(anecdote, anecdote))).toEqual([anecdote, anecdote]);
  });

  it.each([
    ["a missing key", { ...anecdote, title: undefined }, /line 2: title: .*string/],
    ["an empty title", { ...anecdote, title: " " }, /line 2: title: expected a text, got an empty one/],
    ["an unknown label", { ...anecdote, label: "ME" }, /line 2: label: .*AUTHOR/],
    [
      "a label that few chose",
      { ...anecdote, label: "INFO" },
      /line 2: label: expected a label that most readers chose/,
    ],
    [
      "a count below 0",
      { ...anecdote, label_scores: { ...anecdote.label_scores, INFO: -1 } },
      /line 2: label_scores.INFO/,
    ],
  ])("names the line of %s", (_, bad, message) => {
    expect(() => loadAnecdotes(file(anecdote, bad))).toThrow(message);
  });

  it("shows what is not JSON", () => {
    expect(() => loadAnecdotes("{} no\n")).toThrow('scruples anecdotes: line 1: expected JSON, got "{} no"');
  });
});

describe("loadDilemmas", () => {
  it("reads pairs of actions", () => {
    expect(loadDilemmas(file(dilemma))).toEqual([dilemma]);
  });

  it.each([
    ["one action", { ...dilemma, actions: dilemma.actions.slice(1) }, /line 1: actions/],
    [
      "another label than most chose",
      { ...dilemma, gold_label: 0 },
      /gold_label: expected the label that most annotators chose/,
    ],
  ])("refuses %s", (_, bad, message) => {
    expect(() => loadDilemmas(file(bad))).toThrow(message);
  });
});

describe("loadLabelCounts", () => {
  it("reads rows of counts and refuses others", () => {
    expect(loadLabelCounts("[[0, 2], [3, 1]]", 2)).toEqual([
      [0, 2],
      [3, 1],
    ]);
    expect(() => loadLabelCounts("[[0, 2], [3]]", 2)).toThrow("scruples label counts: 1: ");
    expect(() => loadLabelCounts("[[0, 2.5]]", 2)).toThrow("scruples label counts: 0.1: ");
  });
});

describeCorpus("scruples-anecdotes-4k", ["anecdotes-4000.jsonl"], ([text]) => {
  it("hold 4,000 stories, four of them a title only", () => {
    const stories = loadAnecdotes(text!);
    expect(stories).toHaveLength(4000);
    expect(stories.filter((story) => story.text.trim() === "")).toHaveLength(4);
    expect(stories.filter((story) => story.label === "AUTHOR")).toHaveLength(761);
  });
});

describeCorpus("scruples-dilemmas", ["dev.scruples-dilemmas.jsonl", "test.scruples-dilemmas.jsonl"], (files) => {
  it("hold 2,340 and 2,360 pairs, judged by five people each", () => {
    const parts = files.map(loadDilemmas);
    expect(parts.map((part) => part.length)).toEqual([2340, 2360]);
    expect(parts.flat().every(({ gold_annotations: [a, b] }) => a + b === 5)).toBe(true);
  });
});

const countFiles = ["dev.scruples-anecdotes_label-counts.json", "dev.scruples-dilemmas_label-counts.json"];
describeCorpus("scruples-label-counts", countFiles, ([anecdotes, dilemmas]) => {
  it("hold 52,433 judgments of 2,500 stories and 11,700 of 2,340 dilemmas", () => {
    const sum = (rows: number[][]): number => rows.flat().reduce((total, count) => total + count, 0);
    const counts = [loadLabelCounts(anecdotes!, 5), loadLabelCounts(dilemmas!, 2)];
    expect(counts.map((rows) => [rows.length, sum(rows)])).toEqual([
      [2500, 52433],
      [2340, 11700],
    ]);
  });
});

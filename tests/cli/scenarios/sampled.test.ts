import { describe, expect, it } from "vitest";
import { sampleCases } from "../../../src/cli/scenarios/sample";
import { parseSampled, type Sampled } from "../../../src/cli/scenarios/sampled";
import { jsonText } from "../../../src/cli/support/atomic";

const sampled = sampleCases({ cases: ["ai-jobs"], method: "quantile", runs: 5, seed: 3 });
const changed = (change: (draft: Record<string, unknown> & Sampled) => void): string => {
  const draft = structuredClone(sampled) as Record<string, unknown> & Sampled;
  change(draft);
  return jsonText(draft);
};

describe("parseSampled", () => {
  it("gives back to the bit what was sampled and written", () => {
    expect(parseSampled("sampled.json", jsonText(sampled))).toEqual(sampled);
  });

  it.each([
    ["a method that is none", changed((draft) => Object.assign(draft, { method: "sigma" })), "sampled.json: method: "],
    ["an unknown key", changed((draft) => Object.assign(draft, { mood: 1 })), /sampled\.json: .*mood/],
    [
      "a view that is missing",
      changed((draft) => {
        Reflect.deleteProperty(draft.decisions[0]!.options[1]!.views, "neutral");
      }),
      "decisions.0.options.1.views.neutral",
    ],
    ["no decision", changed((draft) => Object.assign(draft, { decisions: [] })), "sampled.json: decisions"],
    ["a text that is no JSON", "{", "sampled.json: is no JSON"],
  ])("refuses %s, with its place", (_, text, message) => {
    expect(() => parseSampled("sampled.json", text)).toThrow(message);
  });
});

import { describe, expect, it } from "vitest";
import { queryText, requireQuery, type CausalQuery } from "../../../src/lib/causal/identification/query";
import { frontDoorGraph } from "./graphs";

describe("requireQuery", () => {
  it.each<[string, CausalQuery, string]>([
    ["no outcome", { treatment: ["X"], outcome: [] }, "query.outcome: expected at least one variable, got none"],
    ["an unknown outcome", { treatment: ["X"], outcome: ["Q"] }, "query.outcome: expected nodes of the graph (X, Z, Y), got 'Q'"], // prettier-ignore
    ["a treatment that is asked for", { treatment: ["Y"], outcome: ["Y"] }, "got 'Y' also in treatment"],
    ["a condition that is asked for", { treatment: ["X"], outcome: ["Y"], given: ["Y"] }, "got 'Y' also in outcome"],
    ["a condition that is set", { treatment: ["X"], outcome: ["Y"], given: ["X"] }, "got 'X' also in treatment"],
    ["a name that comes twice", { treatment: ["X", "X"], outcome: ["Y"] }, "got 'X' also in treatment"],
  ])("refuses %s", (_, query, message) => {
    expect(() => {
      requireQuery(frontDoorGraph, query);
    }).toThrow(message);
  });
});

describe("queryText", () => {
  it("writes the question as it is asked", () => {
    expect(queryText({ treatment: ["X", "W"], outcome: ["Y"], given: ["Z"] })).toBe("P(Y | do(X, W), Z)");
    expect(queryText({ treatment: [], outcome: ["Y", "Z"] })).toBe("P(Y, Z)");
  });
});

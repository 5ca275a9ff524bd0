import { describe, expect, it } from "vitest";
import { recordDataOf } from "../../src/lib/notebook/record-data";
import { fakeSession } from "./support";

describe("recordData", () => {
  it("lists data sets by name, whatever order they were read in", () => {
    const { session } = fakeSession();
    recordDataOf(session, "sachs", "b".repeat(64));
    recordDataOf(session, "cascade", "a".repeat(64));
    expect(JSON.stringify(session.results().provenance.data)).toBe(
      `{"cascade":"${"a".repeat(64)}","sachs":"${"b".repeat(64)}"}`,
    );
  });

  it("refuses what is no sha256", () => {
    expect(() => {
      recordDataOf(fakeSession().session, "sachs", "b0");
    }).toThrow('recordData sachs: expected a sha256, got "b0"');
  });
});

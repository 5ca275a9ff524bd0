import { describe, expect, it } from "vitest";
import { claimOf } from "../../src/lib/notebook/claim";
import { fakeSession } from "./support";

const rows = `
- id: 003-E11
  kind: experiment
  notebook: 17-surd-pid-ksg
  where: 3.6.2
  says: An estimator with k < 5 comes close.
  question: Does it?
  level: tolerance
  expected: 0
  tolerance: { absolute: 0.05, unit: nats }
- id: 003-E12
  kind: experiment
  notebook: 18-causal-discovery
  where: 3.6.3
  says: A graph is found.
- id: 003-E10
  kind: experiment
  notebook: 17-surd-pid-ksg
  where: 3.6.1
  says: Parts add up.
`;

describe("claim", () => {
  it("records measurement, verdict, reason and cell", () => {
    const { session } = fakeSession({}, rows);
    const result = claimOf(session, "003-E11", { measured: 13.8, unit: "nats", parts: { n: 2000 } });
    expect(result).toEqual({
      id: "003-E11",
      measured: 13.8,
      unit: "nats",
      parts: { n: 2000 },
      verdict: "refuted",
      reason: "Measured 13.8 nats, expected 0 ± 0.05: off by 13.8.",
      cell: 1,
    });
    expect(session.results().claims).toEqual([result]);
  });

  it("shows one bundle in both languages, escaped, with its provenance", () => {
    const { session, kernel } = fakeSession({}, rows);
    claimOf(session, "003-E11", { measured: 0.01 });
    expect(kernel.shown).toHaveLength(1);
    const [html] = kernel.texts("text/html");
    expect(html).toContain("✓ reproduced · 재현됨");
    expect(html).toContain("An estimator with k &lt; 5 comes close.");
    expect(kernel.texts("text/plain")[0]).toContain("003-E11  ✓ reproduced · 재현됨\nAn estimator with k < 5");
    expect(kernel.shown[0]?.metadata["provenance"]).toMatchObject({
      commit: "c0ffee",
      notebook: "17-surd-pid-ksg",
      cell: 1,
    });
  });

  it.each([
    ["003-E99", "claim 003-E99: no row of data/papers has this id"],
    ["003-E12", "claim 003-E12: the row belongs to 18-causal-discovery, not to 17-surd-pid-ksg"],
    ["003-E10", "003-E10: the row has no level"],
  ])("of %s is refused: %s", (id, message) => {
    expect(() => claimOf(fakeSession({}, rows).session, id, { measured: 1 })).toThrow(message);
  });

  it("is made once a notebook, and a faulty one does not take the name", () => {
    const { session } = fakeSession({}, rows);
    expect(() => claimOf(session, "003-E11", { measured: NaN })).toThrow("got NaN");
    claimOf(session, "003-E11", { measured: 0 });
    expect(() => claimOf(session, "003-E11", { measured: 0 })).toThrow("claim 003-E11: already recorded in cell 1");
  });

  it("works without a kernel", () => {
    const { session, kernel } = fakeSession({}, rows);
    kernel.cell = undefined;
    expect(claimOf(session, "003-E11", { measured: 0 })).not.toHaveProperty("cell");
  });
});

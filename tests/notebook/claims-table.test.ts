import { describe, expect, it } from "vitest";
import { claimOf } from "../../src/lib/notebook/claim";
import { claimsTableOf } from "../../src/lib/notebook/claims-table";
import { fakeSession } from "./support";

const rows = `
- id: 003-E11
  kind: experiment
  notebook: 17-surd-pid-ksg
  where: 3.6.2
  says: An estimator comes close.
  claimed: 89.3
  unit: points
  implies: It can't.
  recorded: No file holds it.
  question: Does it?
  level: tolerance
  tolerance: { absolute: 0.05 }
- { id: 003-C3, kind: contradiction, notebook: 17-surd-pid-ksg, where: "3", says: Two signs are wrong. }
- { id: 003-S20, kind: system, notebook: 17-surd-pid-ksg, where: "3", says: A system. }
- { id: 003-E12, kind: experiment, notebook: 18-causal-discovery, where: "3", says: Elsewhere. }
`;

describe("claimsTable", () => {
  it("shows every scored row of the notebook, measured or open", () => {
    const { session, kernel } = fakeSession({}, rows);
    claimOf(session, "003-E11", { measured: 74 });
    claimsTableOf(session);
    const html = kernel.texts("text/html")[1]!;
    expect(html).toContain("2 claims: 1 refuted · 반박됨, 1 open · 미정");
    for (const text of [
      "(89.3 points)",
      "It can&#39;t.",
      "No file holds it.",
      "74 points",
      "off by 15.3",
      "Two signs are wrong.",
    ]) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain("003-S20");
    expect(html).not.toContain("003-E12");
  });

  it("has a text that holds measurement, verdict and reason", () => {
    const { session, kernel } = fakeSession({}, rows);
    claimOf(session, "003-E11", { measured: 89.31 });
    claimsTableOf(session);
    expect(kernel.texts("text/plain")[1]).toMatch(
      /003-E11 +89\.31 points +✓ reproduced · 재현됨 +Measured 89\.31 points/,
    );
  });
});

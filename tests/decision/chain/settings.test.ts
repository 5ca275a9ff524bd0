import { expect, it } from "vitest";
import { decisionProfile } from "../../../src/lib/decision/chain/settings";

it("decisions are judged by ten dimensions, none of which counts cascades a second time (X-C5)", () => {
  expect(decisionProfile.dimensions).toHaveLength(10);
  expect(decisionProfile.dimensions).not.toContain("cascade");
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordedClaimsOf } from "../../../src/lib/notebook/overview/recorded-claims";
import { formatResults, type Results } from "../../../src/lib/notebook/results/results";
import { Session } from "../../../src/lib/notebook/session";

const results = (notebook: string, id: string): Results => ({
  notebook,
  profile: "paper",
  parameters: {},
  engine: "none (no tensors used)",
  provenance: { commit: "c", dirty: false, lockfile: "unknown", data: {} },
  figures: [],
  claims: [{ id, measured: 1, verdict: "reproduced", reason: "one is one" }],
});

describe("recordedClaims", () => {
  let folder = "";
  const put = (notebook: string, text: string): void => {
    mkdirSync(path.join(folder, notebook), { recursive: true });
    writeFileSync(path.join(folder, notebook, "results.json"), text);
  };
  const session = (): Session =>
    new Session(
      folder,
      { RED_HEART_NOTEBOOK: "00-claims", RED_HEART_RESULTS: folder, RED_HEART_OUT: path.join(folder, "out") },
      () => undefined,
    );
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "board-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("is empty where nothing has run", () => {
    expect(recordedClaimsOf(session())).toEqual([]);
  });

  it("joins the notebooks in place with this run's own, and leaves out this notebook's last run", () => {
    put("17-surd-pid-ksg", formatResults(results("17-surd-pid-ksg", "003-E11")));
    put("00-claims", formatResults(results("00-claims", "003-N5")));
    const now = session();
    now.addClaim({ id: "X-C14", verdict: "refuted", reason: "r" });
    expect(recordedClaimsOf(now).map(({ id }) => id)).toEqual(["003-E11", "X-C14"]);
  });

  it("refuses a damaged file by its name", () => {
    put("17-surd-pid-ksg", "{");
    expect(() => recordedClaimsOf(session())).toThrow(/17-surd-pid-ksg/);
  });
});

import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Session } from "../../../src/lib/notebook/session";
import { track } from "../../../src/lib/notebook/tracking";
import { asMlflow, loopback } from "./loopback";

/** What a run is given: a notebook's session with this environment, a folder, and a place for warnings. */
function place(environment: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "track-"));
  const warnings: string[] = [];
  const session = new Session(folder, { RED_HEART_NOTEBOOK: "29-x", RED_HEART_PROFILE: "quick", ...environment });
  return { folder, session, warnings, warn: (message: string) => void warnings.push(message) };
}

it("track writes a file by notebook, profile and name, and asks no server without MLFLOW_TRACKING_URI", async () => {
  const own = place();
  const run = track("seed-1", own);
  expect(run.file).toBe(join(own.folder, "29-x/quick/seed-1.jsonl"));
  run.log(1, { a: 2 });
  await run.close();
  expect(readFileSync(run.file, "utf8")).toBe('{"step":1,"a":2}\n');
  expect(own.warnings).toEqual([]);
});

it("track writes the file and tells the server of MLFLOW_TRACKING_URI", async () => {
  const server = await loopback(asMlflow);
  const run = track("seed-1", { ...place({ MLFLOW_TRACKING_URI: server.address }), parameters: { seed: 1 } });
  run.log(1, { a: 2 });
  await run.close();
  expect(readFileSync(run.file, "utf8")).toBe('{"step":1,"a":2}\n');
  const sent = (part: string): unknown[] => server.asked.flatMap(({ body }) => (part in body ? [body[part]] : []));
  expect(sent("name")).toEqual(["29-x"]);
  expect(sent("run_name")).toEqual(["seed-1"]);
  expect(sent("params")).toEqual([[{ key: "seed", value: "1" }]]);
  expect(sent("metrics")).toMatchObject([[{ key: "a", value: 2, step: 1 }]]);
  await server.stop();
});

it("track warns of an address that is not http, and goes on with the file", async () => {
  const own = place({ MLFLOW_TRACKING_URI: "file:///runs" });
  const run = track("a", own);
  run.log(1, { a: 2 });
  await run.close();
  expect(own.warnings).toEqual([expect.stringContaining("expected an http address, got file:///runs")]);
  expect(readFileSync(run.file, "utf8")).toBe('{"step":1,"a":2}\n');
});

it.each(["", "..", "a/b", "a b"])("track refuses the name %j", (name) => {
  expect(() => track(name, place())).toThrow("track: expected a name of letters, digits");
});

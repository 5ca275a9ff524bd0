import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchFile } from "../../../src/cli/data/fetch-file";
import { dataPlaces, hashOf, writeNpy, type DataFileEntry, type DatasetEntry } from "../../../src/lib/data";

const content = Buffer.from("measured\n".repeat(20_000));
/** scipy.io.savemat of X = [[1.5, 2.25, -3.125], [4, 5, 6e300]], compressed. */
const matFile = readFileSync(path.join(__dirname, "../../data/fixtures/compressed.mat"));
const set: DatasetEntry = { name: "tiny", title: "t", licence: "CC0", cite: "c", files: [] as never };
const entry = (way: Partial<DataFileEntry>, sha256 = hashOf(content)): DataFileEntry => ({
  file: "a.txt",
  bytes: 1,
  sha256,
  ...way,
});

describe("fetchFile", () => {
  let folder = "";
  let server: Server;
  let asked: (string | undefined)[] = [];
  let answer: RequestListener;
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  const fetchIt = (file: DataFileEntry) => fetchFile(set, file, dataPlaces(folder, undefined), () => undefined);
  const target = (): string => path.join(folder, "data/cache/tiny/a.txt");

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "fetch-"));
    asked = [];
    answer = (request, response) => {
      const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
      response.writeHead(start > 0 ? 206 : 200, { "content-length": content.length - start });
      response.end(content.subarray(start));
    };
    server = createServer((request, response) => {
      asked.push(request.headers.range);
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  });
  afterEach(async () => {
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });

  it("downloads, proves and keeps a file; a second time it asks nobody", async () => {
    expect(await fetchIt(entry({ url: url() }))).toEqual({ state: "fetched", path: target() });
    expect(readFileSync(target())).toEqual(content);
    expect(await fetchIt(entry({ url: url() }))).toMatchObject({ state: "there" });
    expect(asked).toHaveLength(1);
  });

  it("goes on where a broken download stopped", async () => {
    const good = answer;
    answer = (_, response) => {
      response.writeHead(200, { "content-length": content.length });
      // Breaks off once the first part has had time to reach the disk.
      response.write(content.subarray(0, 70_000), () => setTimeout(() => response.destroy(), 200));
    };
    expect(await fetchIt(entry({ url: url() }))).toMatchObject({ state: "failed" });
    expect(existsSync(target())).toBe(false);
    answer = good;
    expect(await fetchIt(entry({ url: url() }))).toMatchObject({ state: "fetched" });
    expect(asked[1]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(readFileSync(target())).toEqual(content);
  });

  it("starts again if the server can't go on, or if all of it was there already", async () => {
    mkdirSync(path.dirname(target()), { recursive: true });
    writeFileSync(`${target()}.arrived.part`, "stale");
    answer = (_, response) => response.end(content);
    expect(await fetchIt(entry({ url: url() }))).toMatchObject({ state: "fetched" });
    rmSync(target());
    writeFileSync(`${target()}.arrived.part`, content);
    answer = (request, response) => {
      if (request.headers.range) response.writeHead(416).end();
      else response.end(content);
    };
    expect(await fetchIt(entry({ url: url() }))).toMatchObject({ state: "fetched" });
  });

  it("discards a download that is not the file that was meant", async () => {
    answer = (_, response) => response.end("an error page");
    const outcome = await fetchIt(entry({ url: url() }));
    expect(outcome).toMatchObject({
      state: "failed",
      reason: expect.stringMatching(/a\.txt has sha256 .*discarded/) as string,
    });
    expect(existsSync(target()) || existsSync(`${target()}.arrived`)).toBe(false);
  });

  it("turns a MATLAB file into the .npy that was meant", async () => {
    answer = (_, response) => response.end(matFile);
    const npy = writeNpy(Float64Array.of(1.5, 2.25, -3.125, 4, 5, 6e300), [2, 3], true);
    const madeFrom = { url: url(), format: "mat5", variable: "X" } as const;
    expect(await fetchIt(entry({ madeFrom }, hashOf(npy)))).toMatchObject({ state: "fetched" });
    expect(readFileSync(target())).toEqual(Buffer.from(npy));
  });

  it.each([
    ["an answer of 404", (): Partial<DataFileEntry> => ({ url: url() }), "failed", /the server answers 404/],
    ["an address that nobody serves", () => ({ url: "http://127.0.0.1:9/a" }), "failed", /127\.0\.0\.1:9/],
    ["a file that only a folder can serve", () => ({ derivation: "joined by hand" }), "offline only", /joined by hand/],
    ["a package that is not installed", () => ({ package: "nowhere/a" }), "failed", /nowhere\/a is not installed/],
  ])("says why it has no %s", async (_, way, state, reason) => {
    answer = (_request, response) => response.writeHead(404).end();
    expect(await fetchIt(entry(way()))).toMatchObject({ state, reason: expect.stringMatching(reason) as string });
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildEngine } from "../../setup/engine/index.mjs";
import { hasNative } from "../support/engines";
import { cacheWithTensorFlow, fakePython, oddFolder, projectIn } from "./support";

const offline = `console.error("ERROR: No matching distribution found for tensorflow-cpu==2.16.2"); process.exit(1);`;
const bogus = `fs.writeFileSync(path.join(folder, "tensorflow_cpu-2.16.2-any.whl"), "not what was pinned");`;
const endless = `fs.writeFileSync(path.join(folder, "half.whl"), "half"); setInterval(() => {}, 1000);`;

let folder = "";
let remove: () => void;
let lines: string[] = [];
const searchPath = process.env["PATH"];

beforeEach(() => {
  ({ folder, remove } = oddFolder());
  lines = [];
});
afterEach(() => {
  process.env["PATH"] = searchPath;
  remove();
});

const options = (python: string, cacheDir = path.join(folder, "cache"), root = projectIn(folder)) => ({
  root,
  python,
  cacheDir,
  gpu: false,
  log: (line: string): void => void lines.push(line),
});

const native = (root: string, ...parts: string[]): string =>
  path.join(root, "node_modules/@tensorflow/tfjs-node-gpu", ...parts);
const leftInCache = (cacheDir: string): string[] => readdirSync(path.join(cacheDir, "engine"));

describe.runIf(hasNative)("buildEngine with TensorFlow in its cache", () => {
  const python = (): string => fakePython(folder, offline);

  it(
    "compiles under a path with spaces, a comma and Korean letters; two builds at once agree; then there is nothing to do",
    { timeout: 240_000 },
    async () => {
      const both = options(python(), cacheWithTensorFlow(folder));
      const outcomes = await Promise.all([buildEngine(both), buildEngine(both)]);
      for (const outcome of outcomes) {
        expect(outcome).toEqual({ backend: "native", reason: "TensorFlow 2.16.2 on the CPU" });
      }
      expect(readdirSync(path.join(both.cacheDir, "engine", "building"))).toEqual([]);

      lines = [];
      expect(await buildEngine(both)).toEqual(outcomes[0]);
      expect(lines).toEqual([]);

      // As after `npm ci` on a machine that has lost its compiler.
      const link = native(both.root, "lib/napi-v8/tfjs_binding.node");
      const binding = readlinkSync(link);
      const other = options(both.python, both.cacheDir, projectIn(path.join(folder, "다른 곳")));
      process.env["PATH"] = folder;
      expect(await buildEngine(other)).toEqual(outcomes[0]);
      process.env["PATH"] = searchPath;

      // A binding that has gone bad is built again.
      writeFileSync(binding, "broken");
      const broken = options(both.python, both.cacheDir, projectIn(path.join(folder, "셋째")));
      for (const name of readdirSync(path.dirname(binding))) {
        if (name.startsWith("verified-")) rmSync(path.join(path.dirname(binding), name));
      }
      expect(await buildEngine(broken)).toEqual(outcomes[0]);
      expect(lines.join("\n")).toContain("the cached binding does not work any more");
    },
  );
});

describe("buildEngine without", () => {
  it("a C++ compiler says so before it downloads anything", async () => {
    process.env["PATH"] = folder;
    const outcome = await buildEngine(options(fakePython(folder, bogus)));
    expect(outcome.backend).toBe("wasm");
    expect(outcome.reason).toBe("the native engine is not built: there is no C++ compiler (g++)");
    expect(outcome.remedy).toContain("apt-get install g++");
    expect(lines).toEqual([]);
  });

  it("a network says so, leaves nothing, tells the library why, and does not wait again within the hour", async () => {
    const wanted = options(fakePython(folder, offline));
    const outcome = await buildEngine(wanted);
    expect(outcome.backend).toBe("wasm");
    expect(outcome.reason).toBe(
      "the native engine is not built: tensorflow-cpu 2.16.2 could not be downloaded: " +
        "No matching distribution found for tensorflow-cpu==2.16.2",
    );
    expect(outcome.remedy).toContain("check the connection");
    const note = JSON.parse(readFileSync(native(wanted.root, "lib/napi-v8/red-heart-engine.json"), "utf8")) as unknown;
    expect(note).toEqual(outcome);
    expect(leftInCache(wanted.cacheDir)).toEqual(["building", expect.stringMatching(/failed\.json$/)]);
    expect(readdirSync(path.join(wanted.cacheDir, "engine", "building"))).toEqual([]);

    const tries = lines.length;
    expect((await buildEngine(wanted)).reason).toBe(`${outcome.reason} (tried 0 min ago)`);
    expect(lines).toHaveLength(tries);
    expect((await buildEngine({ ...wanted, retry: true })).reason).toBe(outcome.reason);
    expect(lines.length).toBeGreaterThan(tries);
  });

  it("the pinned wheel refuses what came, by both hashes", async () => {
    const outcome = await buildEngine(options(fakePython(folder, bogus)));
    expect(outcome.backend).toBe("wasm");
    expect(outcome.reason).toMatch(/any\.whl has sha256 [0-9a-f]{64}, expected c855cb6bf05d32dd/);
  });

  it("Python or pip names the one that is missing", async () => {
    const without = options(path.join(folder, "no-python"));
    const noPython = await buildEngine(without);
    expect(noPython.reason).toContain("Python is not there (");
    expect(noPython.remedy).toContain("apt-get install python3");
    const pip = `console.error("python: No module named pip"); process.exit(1);`;
    const noPip = await buildEngine(options(fakePython(folder, pip), without.cacheDir, without.root));
    expect(noPip.reason).toContain("has no pip");
  });

  it("a writable cache folder says so", async () => {
    const file = path.join(folder, "cache");
    writeFileSync(file, "a file where the folder should be");
    const outcome = await buildEngine(options("python3", file));
    expect(outcome.reason).toMatch(/can't be written \((ENOTDIR|EEXIST)\)$/);
    expect(outcome.remedy).toContain("RED_HEART_CACHE");
  });

  it("its npm package, or the one of WebAssembly, falls back as far as needed", async () => {
    const root = path.join(folder, "empty");
    mkdirSync(root);
    const outcome = await buildEngine(options("python3", path.join(folder, "cache"), root));
    expect(outcome.backend).toBe("cpu");
    expect(outcome.reason).toContain("the package @tensorflow/tfjs-node-gpu is not installed");
    expect(existsSync(path.join(root, "node_modules"))).toBe(false);
  });
});

describe("buildEngine after a build was killed", () => {
  it("finds no half-built engine and clears what is left", async () => {
    const wanted = options(fakePython(folder, endless));
    const script = `
      import { buildEngine } from ${JSON.stringify(pathToFileURL(path.resolve("setup/engine/index.mjs")).href)};
      await buildEngine({ ...JSON.parse(process.argv[1]), log: console.log });`;
    const killed = spawn(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(wanted)], {
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    await once(killed.stdout, "data");
    const building = path.join(wanted.cacheDir, "engine", "building");
    await expect
      .poll(() => readdirSync(building, { recursive: true }).join(), { timeout: 15_000 })
      .toContain("half.whl");
    process.kill(-(killed.pid ?? NaN), "SIGKILL");
    await once(killed, "exit");

    expect(leftInCache(wanted.cacheDir)).toEqual(["building"]);
    expect(readdirSync(building)).toHaveLength(1);
    await buildEngine({ ...wanted, python: fakePython(folder, offline) });
    expect(readdirSync(building)).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { engine, startEngine, type EngineInfo } from "../../src/lib/engine";
import { availableEngines, describeEachEngine, hasNative } from "../support/engines";
import { inNewProcess } from "./support";

describe("startEngine", () => {
  afterEach(() => {
    delete process.env["RED_HEART_ENGINE"];
    delete process.env["RED_HEART_THREADS"];
  });

  it("is what engine() waits for", async () => {
    await expect(inNewProcess("return engine.engine()")).rejects.toThrow("`await startEngine()` comes first");
  });

  it("takes the fastest engine that is there", async () => {
    expect((await startEngine()).name).toBe(availableEngines[0]);
  });

  it("announces what runs, for the provenance of results", async () => {
    const { name, fingerprint } = await startEngine({ backend: "cpu" });
    expect((globalThis as Record<symbol, unknown>)[Symbol.for("red-heart.engine")]).toEqual({ name, fingerprint });
  });

  it("keeps what runs when it is called again without a wish", async () => {
    process.env["RED_HEART_ENGINE"] = "wasm";
    await startEngine({ backend: "cpu" });
    expect(await startEngine()).toBe(engine());
    expect(engine().name).toBe("cpu");
  });

  it("obeys RED_HEART_ENGINE", async () => {
    const env = { RED_HEART_ENGINE: "wasm" };
    const started = "return [(await engine.startEngine()).name, tf.getBackend()]";
    expect(await inNewProcess(started, { env })).toEqual(["wasm", "wasm"]);
  });

  it("refuses an unknown RED_HEART_ENGINE by name", async () => {
    const started = inNewProcess("return engine.startEngine()", { env: { RED_HEART_ENGINE: "gpu" } });
    await expect(started).rejects.toThrow("RED_HEART_ENGINE: expected one of native, wasm, cpu, got gpu");
  });

  it.each([0, 1.5, -1])("refuses %d threads", async (threads) => {
    await expect(startEngine({ threads })).rejects.toThrow(/^threads: expected a whole number in \[1, 1024\]/);
  });

  it("refuses a thread count in RED_HEART_THREADS that is no number", async () => {
    process.env["RED_HEART_THREADS"] = "many";
    await expect(startEngine({ backend: "cpu" })).rejects.toThrow("RED_HEART_THREADS: expected a whole number");
  });

  it("keeps tensors readable when the engine changes", async () => {
    for (const from of availableEngines) {
      for (const to of availableEngines) {
        await startEngine({ backend: from });
        const tensor = tf.tensor1d([1, 2, 3]).square();
        await startEngine({ backend: to });
        expect([...tensor.add(1).dataSync()], `${from} to ${to}`).toEqual([2, 5, 10]);
      }
    }
  });

  it.runIf(hasNative)("says that native's settings can't change in one process", async () => {
    await startEngine({ backend: "native" });
    await expect(startEngine({ backend: "native", threads: 3 })).rejects.toThrow(
      "TensorFlow already runs with 2 threads, deterministic: true in this process",
    );
  });
});

describe("without the native engine", () => {
  let nodeGpu = "";
  beforeAll(() => {
    nodeGpu = mkdtempSync(path.join(os.tmpdir(), "red-heart-engine-"));
    const bindings = path.join(nodeGpu, "lib", "napi-v8");
    mkdirSync(bindings, { recursive: true });
    writeFileSync(path.join(nodeGpu, "package.json"), "{}");
    const note = { backend: "wasm", reason: "the native engine is not built: no g++", remedy: "apt-get install g++" };
    writeFileSync(path.join(bindings, "red-heart-engine.json"), JSON.stringify(note));
  });
  afterAll(() => {
    rmSync(nodeGpu, { recursive: true });
  });

  it("falls back to wasm, says why and what to do", async () => {
    const info = await inNewProcess<EngineInfo>("return engine.startEngine()", { nodeGpu });
    expect(info.name).toBe("wasm");
    expect(info.reason).toBe(
      "wasm: @tensorflow/tfjs-backend-wasm 4.22.0, 1 thread (the native engine is not built: no g++)",
    );
    expect(info.remedy).toBe("apt-get install g++");
  });

  it("does not replace a chosen engine that is not there", async () => {
    const started = inNewProcess('return engine.startEngine({ backend: "native" })', { nodeGpu });
    await expect(started).rejects.toThrow(
      "startEngine: native was chosen, but the native engine is not built: no g++; apt-get install g++",
    );
  });

  it("says so when the binding is there and does not load", async () => {
    writeFileSync(path.join(nodeGpu, "lib", "napi-v8", "tfjs_binding.node"), "not a library");
    const info = await inNewProcess<EngineInfo>("return engine.startEngine()", { nodeGpu });
    expect(info.name).toBe("wasm");
    expect(info.reason).toContain("(the native engine does not load (");
    expect(info.remedy).toBe('run "npm run setup"');
  });
});

describeEachEngine("engine", (name) => {
  it("names itself, its device and everything that changes the last bits", () => {
    const info = engine();
    expect(info.name).toBe(name);
    expect(info.reason.startsWith(`${name}: `)).toBe(true);
    expect(info.tfjs).toBe("4.22.0");
    expect(info.deterministic).toBe(true);
    expect(info.device).not.toBe("");
    expect(info.fingerprint).toContain(`threads ${info.threads}`);
    expect(info.fingerprint).toContain(info.device);
    expect(info.fingerprint).toContain(info.instructions);
  });

  it("multiplies matrices and takes gradients", () => {
    const product = tf.matMul(tf.tensor2d([[1, 2], [3, 4]]), tf.tensor2d([[5, 6], [7, 8]])); // prettier-ignore
    expect([...product.dataSync()]).toEqual([19, 22, 43, 50]);
    const gradient = tf.grad((x: tf.Tensor) => x.square().sum())(tf.tensor1d([1, -2, 3]));
    expect([...gradient.dataSync()]).toEqual([2, -4, 6]);
  });
});

describe.runIf(hasNative)("native", () => {
  it("reports TensorFlow's version and its settings", async () => {
    const info = await startEngine({ backend: "native" });
    expect(info.reason).toBe(
      info.gpu
        ? "native: @tensorflow/tfjs-node-gpu 4.22.0 on TensorFlow 2.16.2, GPU"
        : "native: @tensorflow/tfjs-node-gpu 4.22.0 on TensorFlow 2.16.2, CPU, 2 threads",
    );
    expect(info).toMatchObject({ tensorflow: "2.16.2", threads: 2, oneDnn: true });
    expect(info.fingerprint).toMatch(/^native, tfjs 4\.22\.0, tensorflow 2\.16\.2, onednn, threads 2, /);
  });
});

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as tf from "@tensorflow/tfjs";
import { borrowKernels } from "./borrowed-kernels";
import { prepareEnvironment, restoreUtil, type NativeSettings } from "./environment";
import { withFingerprint, type EngineInfo, type EngineName } from "./info";
import { gpuName, instructionSets, processorName } from "./machine";

/** Thrown by a backend that this machine does not have; the sentence goes into `EngineInfo.reason`. */
export class EngineMissing extends Error {
  override readonly name = "EngineMissing";
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(reason);
    this.remedy = remedy;
  }
}

/** Makes a backend the one that computes, and describes it. Throws EngineMissing where it can't be had. */
export const loaders: Readonly<Record<EngineName, (settings: NativeSettings) => Promise<EngineInfo>>> = {
  native: loadNative,
  wasm: loadWasm,
  cpu: loadCpu,
};

/** What the backend of @tensorflow/tfjs-node-gpu knows about itself beyond the declared interface. */
interface NativeBackend {
  readonly binding: { readonly TF_Version: string };
  readonly isUsingGpuDevice: boolean;
}

const setUp = 'run "npm run setup"';

/** Settings of the library once it is loaded: it reads them once. */
let loadedWith: NativeSettings | undefined;

async function loadNative(settings: NativeSettings): Promise<EngineInfo> {
  const bindings = path.join(nativePackage(), "lib", "napi-v8");
  if (!existsSync(path.join(bindings, "tfjs_binding.node"))) throw notBuilt(bindings);
  requireSameSettings(settings);
  prepareEnvironment(settings);
  restoreUtil();
  await importNative();
  loadedWith = settings;
  await tf.setBackend("tensorflow");
  return describeNative(tf.backend() as unknown as NativeBackend, settings);
}

function nativePackage(): string {
  try {
    return path.dirname(require.resolve("@tensorflow/tfjs-node-gpu/package.json"));
  } catch (error) {
    throw new EngineMissing(`@tensorflow/tfjs-node-gpu is not installed (${message(error)})`, 'run "npm ci"');
  }
}

/** The set-up leaves a note about what is missing. */
function notBuilt(bindings: string): EngineMissing {
  const note = path.join(bindings, "red-heart-engine.json");
  if (!existsSync(note)) return new EngineMissing("the native engine is not built", setUp);
  const { reason, remedy } = JSON.parse(readFileSync(note, "utf8")) as { reason: string; remedy?: string };
  return new EngineMissing(reason, remedy ?? setUp);
}

function requireSameSettings({ threads, deterministic }: NativeSettings): void {
  if (loadedWith === undefined) return;
  if (loadedWith.threads === threads && loadedWith.deterministic === deterministic) return;
  const had = `${loadedWith.threads} threads, deterministic: ${loadedWith.deterministic}`;
  throw new Error(`startEngine: TensorFlow already runs with ${had} in this process and can't change that`);
}

async function importNative(): Promise<void> {
  try {
    await import("@tensorflow/tfjs-node-gpu");
  } catch (error) {
    throw new EngineMissing(`the native engine does not load (${message(error)})`, setUp);
  }
}

function describeNative(backend: NativeBackend, { threads, deterministic }: NativeSettings): EngineInfo {
  const gpu = backend.isUsingGpuDevice;
  const tensorflow = backend.binding.TF_Version;
  const place = gpu ? "GPU" : `CPU, ${threads} ${threads === 1 ? "thread" : "threads"}`;
  return withFingerprint({
    name: "native",
    reason: `native: @tensorflow/tfjs-node-gpu ${tf.version.tfjs} on TensorFlow ${tensorflow}, ${place}`,
    tfjs: tf.version.tfjs,
    tensorflow,
    device: gpu ? gpuName() : processorName(),
    gpu,
    threads,
    oneDnn: process.env["TF_ENABLE_ONEDNN_OPTS"] !== "0",
    instructions: instructionSets(),
    deterministic,
  });
}

async function loadWasm(): Promise<EngineInfo> {
  try {
    await import("@tensorflow/tfjs-backend-wasm");
    if (!(await tf.setBackend("wasm"))) throw new Error("WebAssembly is not available");
  } catch (error) {
    throw new EngineMissing(`the WebAssembly engine does not start (${message(error)})`, 'run "npm ci"');
  }
  silenceCpu();
  borrowKernels();
  const simd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT");
  return portable("wasm", `@tensorflow/tfjs-backend-wasm ${tf.version.tfjs}, 1 thread`, simd ? "wasm-simd" : "wasm");
}

async function loadCpu(): Promise<EngineInfo> {
  silenceCpu();
  await tf.setBackend("cpu");
  return portable(
    "cpu",
    `plain JavaScript of @tensorflow/tfjs ${tf.version.tfjs}, 1 thread`,
    `v8-${process.versions.v8}`,
  );
}

/** The JavaScript backend prints an advertisement at its first operation, which would stand in every notebook. */
function silenceCpu(): void {
  (tf.findBackend("cpu") as unknown as { firstUse: boolean }).firstUse = false;
}

function portable(name: "wasm" | "cpu", reason: string, instructions: string): EngineInfo {
  return withFingerprint({
    name,
    reason: `${name}: ${reason}`,
    tfjs: tf.version.tfjs,
    device: processorName(),
    gpu: false,
    threads: 1,
    oneDnn: false,
    instructions,
    deterministic: true,
  });
}

function message(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
}

import { requireInteger, requireOneOf } from "../arguments";
import { EngineMissing, loaders } from "./backends";
import type { NativeSettings } from "./environment";
import { engineNames, type EngineInfo, type EngineName } from "./info";

/** How an engine is chosen. */
export interface EngineOptions {
  /** Takes this engine or throws. Default: what runs; at the first start RED_HEART_ENGINE, else the first of native, wasm, cpu that is there. */
  readonly backend?: EngineName;
  /**
   * Threads of the native engine on the CPU. Default: RED_HEART_THREADS, else 2 on every machine, since another number
   * gives other last bits and a pool of kernels fills the other cores.
   */
  readonly threads?: number;
  /** Whether two runs must be equal to the bit; default true. False lets a GPU sum in any order, which is faster. */
  readonly deterministic?: boolean;
}

const defaultThreads = 2;

let current: EngineInfo | undefined;

/**
 * Starts the engine that computes all tensors of this process: TensorFlow's library if it is built, else WebAssembly, else
 * plain JavaScript. Call it once before the first tensor; rooms then use `@tensorflow/tfjs` as it is.
 *
 * Called again it answers what runs; with another `backend` it changes over, and tensors made before stay readable.
 *
 * @throws Error if a chosen engine is not there (nothing takes its place), or if native's settings would have to change;
 *   RangeError for an unknown name or a thread count that is no whole number from 1 to 1024
 */
export async function startEngine(options: EngineOptions = {}): Promise<EngineInfo> {
  const kept = keepsCurrent(options);
  const chosen = options.backend ?? (kept ? undefined : fromEnvironment());
  const settings = nativeSettings(options);
  if (options.backend !== undefined) requireOneOf("backend", options.backend, engineNames);
  if (chosen !== undefined) current = await loadChosen(chosen, settings);
  else current = kept ?? (await loadFirst(settings));
  announce(current);
  return current;
}

/** Lets provenance say which engine ran without loading it: `globalThis[Symbol.for("red-heart.engine")]`. */
function announce({ name, fingerprint }: EngineInfo): void {
  Object.assign(globalThis, { [Symbol.for("red-heart.engine")]: { name, fingerprint } });
}

/**
 * The engine that runs.
 *
 * @throws Error before `startEngine` has been awaited
 */
export function engine(): EngineInfo {
  if (current === undefined) throw new Error("engine: nothing runs yet, `await startEngine()` comes first");
  return current;
}

/** With no wish, what runs stays. */
function keepsCurrent({ threads, deterministic }: EngineOptions): EngineInfo | undefined {
  return threads === undefined && deterministic === undefined ? current : undefined;
}

function fromEnvironment(): EngineName | undefined {
  const name = process.env["RED_HEART_ENGINE"];
  if (name === undefined || name === "") return undefined;
  requireOneOf<string>("RED_HEART_ENGINE", name, engineNames);
  return name as EngineName;
}

function nativeSettings({ threads, deterministic = true }: EngineOptions): NativeSettings {
  const wanted = threads ?? Number(process.env["RED_HEART_THREADS"] || defaultThreads);
  requireInteger(threads === undefined ? "RED_HEART_THREADS" : "threads", wanted, { min: 1, max: 1024 });
  return { threads: wanted, deterministic };
}

async function loadChosen(name: EngineName, settings: NativeSettings): Promise<EngineInfo> {
  try {
    return await loaders[name](settings);
  } catch (error) {
    if (!(error instanceof EngineMissing)) throw error;
    throw new Error(`startEngine: ${name} was chosen, but ${error.message}; ${error.remedy}`, { cause: error });
  }
}

async function loadFirst(settings: NativeSettings): Promise<EngineInfo> {
  const missing: EngineMissing[] = [];
  for (const name of engineNames) {
    try {
      return explain(await loaders[name](settings), missing);
    } catch (error) {
      if (!(error instanceof EngineMissing)) throw error;
      missing.push(error);
    }
  }
  throw new Error(`startEngine: no engine starts: ${missing.map(({ message }) => message).join("; ")}`);
}

/** "wasm: the native engine is not built: there is no C++ compiler (g++)", with the first lack's remedy. */
function explain(info: EngineInfo, missing: readonly EngineMissing[]): EngineInfo {
  const [first] = missing;
  if (first === undefined) return info;
  const why = missing.map(({ message }) => message).join("; ");
  return { ...info, reason: `${info.reason} (${why})`, remedy: first.remedy };
}

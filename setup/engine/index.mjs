/**
 * Builds the native engine: the own Node-API binding of @tensorflow/tfjs-node-gpu, compiled against the TensorFlow library
 * of the Python package index, because the package's own download is an old TensorFlow from a host that many can't reach.
 * Plain Node, no dependencies: it runs before there is anything else.
 */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { compileBinding, compilerLack, findCompiler } from "./compile.mjs";
import { asLack, Lack } from "./lack.mjs";
import { forgetLack, rememberLack, requireNoFreshLack } from "./memory.mjs";
import { bindingPrefix, makeWhole, placesOf, verifiedMark } from "./places.mjs";
import { hasGpu, requirePlatform } from "./platform.mjs";
import { smokeTest } from "./smoke.mjs";
import { CPU_WHEELS, CUDA_WHEELS } from "./tensorflow-wheels.mjs";
import { fetchWheels } from "./wheels.mjs";

/** @typedef {import("./places.mjs").Places} Places */
/** @typedef {import("./tensorflow-wheels.mjs").WheelSet} WheelSet */

/**
 * @typedef {object} Options
 * @property {string} root the project, with its node_modules
 * @property {string} python a Python with pip; its version does not matter
 * @property {string} cacheDir folder outside of the project; the engine takes "engine" in it
 * @property {(line: string) => void} log receives progress, line by line
 * @property {boolean} [retry] try a download or compilation again that failed less than an hour ago; default false
 * @property {boolean} [gpu] build for a GPU; default: whether an NVIDIA GPU is found
 */

/**
 * The engine that the library will find.
 *
 * @typedef {object} Outcome
 * @property {"native" | "wasm" | "cpu"} backend
 * @property {string} reason one sentence
 * @property {string} [remedy] what would give a better engine
 */

/**
 * Makes sure that the native engine is there, or says why not and what to do. Expected lacks never throw.
 *
 * With everything in place this takes a few milliseconds; a first build takes 30 s and 0.6 GB of the cache (3 min, 3.8 GB with CUDA).
 *
 * @param {Options} options
 * @returns {Promise<Outcome>}
 */
export async function buildEngine(options) {
  const gpu = options.gpu ?? (await hasGpu());
  /** @type {Lack[]} */
  const lacks = [];
  for (const wheelSet of gpu ? [CUDA_WHEELS, CPU_WHEELS] : [CPU_WHEELS]) {
    const places = placesOf(options.root, options.cacheDir, wheelSet.name);
    try {
      return (await readyNote(places)) ?? (await build(wheelSet, places, lacks, options));
    } catch (error) {
      const lack = asLack(error, options.cacheDir);
      if (lack === undefined) throw error;
      lacks.push(lack);
      await rememberLack(places, lack);
    }
  }
  return withoutNative(placesOf(options.root, options.cacheDir, CPU_WHEELS.name), lacks);
}

/**
 * The note of an engine that is linked, whole and verified on this machine.
 *
 * @param {Places} places
 * @returns {Promise<Outcome | undefined>}
 */
async function readyNote(places) {
  if (!existsSync(places.link) || !existsSync(places.note) || !existsSync(places.wheels)) return undefined;
  const binding = realpathSync(places.link);
  const folder = path.join(realpathSync(places.wheels), "bindings");
  const fits = path.relative(folder, binding).startsWith(bindingPrefix(places));
  if (!fits || !existsSync(verifiedMark(binding))) return undefined;
  const note = JSON.parse(readFileSync(places.note, "utf8"));
  return note.backend === "native" ? note : undefined;
}

/**
 * @param {WheelSet} wheelSet
 * @param {Places} places
 * @param {readonly Lack[]} lacks why a better wheel set was given up
 * @param {Options} options
 * @returns {Promise<Outcome>}
 */
async function build(wheelSet, places, lacks, options) {
  requirePlatform();
  if (!existsSync(places.package)) {
    throw new Lack("the package @tensorflow/tfjs-node-gpu is not installed", 'run "npm ci", then "npm run setup"');
  }
  if (options.retry !== true) requireNoFreshLack(places);
  const { binding, answer } = await workingBinding(wheelSet, places, options);
  await writeFile(verifiedMark(binding), `${JSON.stringify(answer)}\n`);
  await forgetLack(places);
  const built = nativeNote(wheelSet, answer, lacks);
  await writeNote(places, built);
  options.log(`engine: native, ${built.reason}`);
  return built;
}

/**
 * @param {WheelSet} wheelSet
 * @param {import("./smoke.mjs").Answer} answer
 * @param {readonly Lack[]} lacks
 * @returns {Outcome}
 */
function nativeNote(wheelSet, { tensorflow, gpu }, [lack]) {
  const runs = `TensorFlow ${tensorflow} on the ${gpu ? "GPU" : "CPU"}`;
  if (lack !== undefined) return note(`${runs}; the GPU is not used: ${lack.reason}`, lack.remedy);
  if (wheelSet.device === "cpu" || gpu) return note(runs);
  return note(
    `${runs}; it does not find the GPU`,
    'see what "nvidia-smi" says: CUDA 12 needs a driver of version 525 or newer',
  );
}

/**
 * @param {string} reason
 * @param {string} [remedy]
 * @returns {Outcome}
 */
function note(reason, remedy) {
  return { backend: "native", reason, ...(remedy === undefined ? {} : { remedy }) };
}

/**
 * A linked binding that passed its smoke test. One from the cache that fails it is thrown away and built again.
 *
 * @param {WheelSet} wheelSet
 * @param {Places} places
 * @param {Options} options
 * @returns {Promise<{ binding: string, answer: import("./smoke.mjs").Answer }>}
 */
async function workingBinding(wheelSet, places, options) {
  const { binding, fresh } = await cachedOrCompiled(wheelSet, places, options);
  await link(places, binding);
  try {
    return { binding, answer: await smokeTest(places.root) };
  } catch (error) {
    await rm(path.dirname(binding), { recursive: true, force: true });
    if (fresh || !(error instanceof Lack)) throw error;
    options.log(`engine: the cached binding does not work any more (${error.reason}), building it again`);
    return workingBinding(wheelSet, places, options);
  }
}

/**
 * @param {WheelSet} wheelSet
 * @param {Places} places
 * @param {Options} options
 * @returns {Promise<{ binding: string, fresh: boolean }>}
 */
async function cachedOrCompiled(wheelSet, places, { python, log }) {
  const compiler = await findCompiler();
  const bindings = path.join(places.wheels, "bindings");
  const prefix = bindingPrefix(places);
  const known = existsSync(bindings) ? (await readdir(bindings)).filter((name) => name.startsWith(prefix)) : [];
  const wanted = compiler && `${prefix}${path.basename(compiler.command)}-${compiler.version}`;
  const kept = wanted === undefined ? known[0] : known.find((name) => name === wanted);
  if (kept !== undefined) return { binding: path.join(bindings, kept, "tfjs_binding.node"), fresh: false };
  if (compiler === undefined || wanted === undefined) throw compilerLack();

  const building = path.join(places.engines, "building");
  if (!existsSync(places.wheels)) {
    await makeWhole(places.wheels, building, (folder) => fetchWheels(wheelSet, folder, python, log));
  }
  log(`engine: compiling the binding with ${compiler.command} ${compiler.version} (10 s)`);
  const target = path.join(bindings, wanted);
  await makeWhole(target, building, (folder) =>
    compileBinding(places, compiler, path.join(folder, "tfjs_binding.node")),
  );
  return { binding: path.join(target, "tfjs_binding.node"), fresh: true };
}

/**
 * Puts the binding where @tensorflow/tfjs-node-gpu looks for it. Node resolves the link, so that the libraries are found.
 *
 * @param {Places} places
 * @param {string} binding
 */
async function link(places, binding) {
  await mkdir(path.dirname(places.link), { recursive: true });
  const beside = `${places.link}.${process.pid}`;
  await rm(beside, { force: true });
  await symlink(binding, beside);
  await rename(beside, places.link);
}

/**
 * @param {Places} places
 * @param {readonly Lack[]} lacks
 * @returns {Promise<Outcome>}
 */
async function withoutNative(places, lacks) {
  const wasm = existsSync(path.join(places.root, "node_modules", "@tensorflow", "tfjs-backend-wasm", "package.json"));
  const reasons = [...new Set(lacks.map((lack) => lack.reason))].join("; ");
  /** @type {Outcome} */
  const note = {
    backend: wasm ? "wasm" : "cpu",
    reason: `the native engine is not built: ${reasons}`,
    remedy: lacks.at(-1)?.remedy ?? "",
  };
  await rm(places.link, { force: true });
  if (existsSync(places.package)) await writeNote(places, note);
  return note;
}

/**
 * @param {Places} places
 * @param {Outcome} note
 */
async function writeNote(places, note) {
  await mkdir(path.dirname(places.note), { recursive: true });
  // Two builds of one process may write at once, too.
  const beside = `${places.note}.${randomUUID()}`;
  await writeFile(beside, `${JSON.stringify(note, null, 2)}\n`);
  await rename(beside, places.note);
}

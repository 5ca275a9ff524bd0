import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

// Where the parts of one engine lie. A wheel set's folder is whole or absent: it is filled beside and renamed.
//
//     <cache>/engine/tensorflow-cpu-2.16.2-linux-x64/lib/         the libraries of the wheels, and nothing else of them
//                                                   /include/     the few headers that the binding reads
//                                                   /bindings/<tfjs, napi, compiler>/tfjs_binding.node, verified-*
//     <root>/node_modules/@tensorflow/tfjs-node-gpu/lib/napi-v8/tfjs_binding.node -> the binding in the cache
//
// The binding finds its libraries relative to its own real path.

/**
 * @typedef {object} Places
 * @property {string} root
 * @property {string} engines folder of all wheel sets
 * @property {string} wheels folder of this wheel set
 * @property {string} package folder of the npm package tfjs-node-gpu
 * @property {string} link where that package looks for its binding
 * @property {string} note what was built or why not, for the library to read
 */

/** Node-API version of the folder that @tensorflow/tfjs-node-gpu looks into on every supported Node. */
export const NAPI = 8;

/**
 * @param {string} root
 * @param {string} cacheDir
 * @param {string} wheelSet
 * @returns {Places}
 */
export function placesOf(root, cacheDir, wheelSet) {
  const home = path.join(root, "node_modules", "@tensorflow", "tfjs-node-gpu");
  const engines = path.join(cacheDir, "engine");
  const bindings = path.join(home, "lib", `napi-v${NAPI}`);
  return {
    root,
    engines,
    wheels: path.join(engines, `${wheelSet}-${process.platform}-${process.arch}`),
    package: home,
    link: path.join(bindings, "tfjs_binding.node"),
    note: path.join(bindings, "red-heart-engine.json"),
  };
}

/**
 * Start of the name of a binding's folder; the compiler's name and version follow.
 *
 * @param {Places} places
 * @returns {string}
 */
export function bindingPrefix(places) {
  const manifest = JSON.parse(readFileSync(path.join(places.package, "package.json"), "utf8"));
  return `tfjs-${manifest.version}_napi-v${NAPI}_`;
}

/**
 * The mark that a binding passed its smoke test on this kind of machine: one cache may serve many machines and Nodes.
 *
 * @param {string} binding
 * @returns {string}
 */
export function verifiedMark(binding) {
  const machine = `${os.cpus()[0]?.model ?? "unknown"}\n${process.version}`;
  const hash = createHash("sha256").update(machine).digest("hex").slice(0, 12);
  return path.join(path.dirname(binding), `verified-${hash}`);
}

/**
 * Makes a folder through `fill` beside its final place, then renames it: it is whole or absent, whatever is interrupted.
 * Of two builds at once the first to finish stays, and the other one's work is dropped.
 *
 * @param {string} target
 * @param {string} building folder on the same disk for half-built things
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<void>}
 */
export async function makeWhole(target, building, fill) {
  await mkdir(path.dirname(target), { recursive: true });
  await mkdir(building, { recursive: true });
  await removeAbandoned(building);
  const folder = await mkdtemp(path.join(building, `${os.hostname()}-${process.pid}-`));
  try {
    await fill(folder);
    await rename(folder, target).catch((/** @type {NodeJS.ErrnoException} */ error) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Removes what killed builds of this machine left behind.
 *
 * @param {string} building
 * @returns {Promise<void>}
 */
async function removeAbandoned(building) {
  const mine = `${os.hostname()}-`;
  for (const name of await readdir(building)) {
    const pid = name.startsWith(mine) ? Number.parseInt(name.slice(mine.length), 10) : NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) await rm(path.join(building, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashOf, locate, readMat5, writeNpy } from "../../lib/data";
import type { DataFileEntry, DataPlaces, DatasetEntry } from "../../lib/data";
import { discard, download, type OnProgress } from "./download";

/** What became of one file. */
export type Outcome =
  | { readonly state: "there"; readonly path: string }
  | { readonly state: "fetched"; readonly path: string }
  | { readonly state: "offline only" | "failed"; readonly reason: string };

/**
 * Makes sure that one file of a data set lies on this machine, proved by its hash. Never throws for a lack: a set that
 * can't be had is an outcome with its reason.
 */
export async function fetchFile(
  set: DatasetEntry,
  file: DataFileEntry,
  places: DataPlaces,
  onProgress: OnProgress,
): Promise<Outcome> {
  try {
    const located = locate(set, file, places);
    if (located) return { state: "there", path: located.path };
    if (file.package !== undefined) return { state: "failed", reason: `${file.package} is not installed: run npm ci` };
    if (file.derivation !== undefined)
      return { state: "offline only", reason: `no address serves it: ${file.derivation}` };
    const target = path.join(places.cache, set.name, file.file);
    if (file.madeFrom) await make(file.madeFrom, file, target, onProgress);
    else if (file.url !== undefined) await obtain(file.url, file, target, onProgress);
    return { state: "fetched", path: target };
  } catch (error) {
    return { state: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Downloads a file and keeps it only if it is the one that was meant. */
async function obtain(url: string, file: DataFileEntry, target: string, onProgress: OnProgress): Promise<void> {
  const arrived = `${target}.arrived`;
  await download(url, arrived, onProgress);
  requireHash(url, readFileSync(arrived), file, arrived);
  renameSync(arrived, target);
}

/** Downloads the original and turns it into the file that notebooks read. */
async function make(
  { url, variable }: NonNullable<DataFileEntry["madeFrom"]>,
  file: DataFileEntry,
  target: string,
  onProgress: OnProgress,
): Promise<void> {
  const original = `${target}.original`;
  await download(url, original, onProgress);
  const { shape, values } = readMat5(readFileSync(original), variable);
  // MATLAB keeps tables column by column, and so does NumPy once it has read one.
  const bytes = writeNpy(values, shape, true);
  requireHash(url, bytes, file, original);
  writeFileSync(`${target}.made`, bytes);
  renameSync(`${target}.made`, target);
  rmSync(original);
}

function requireHash(url: string, bytes: Uint8Array, file: DataFileEntry, downloaded: string): void {
  const sha256 = hashOf(bytes);
  if (sha256 === file.sha256) return;
  discard(downloaded);
  throw new Error(`${url}: ${file.file} has sha256 ${sha256}, expected ${file.sha256}; the download was discarded`);
}

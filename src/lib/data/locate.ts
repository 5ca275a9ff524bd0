import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DataFileEntry, DatasetEntry } from "./manifest";

/** Where files may lie on this machine. */
export interface DataPlaces {
  /** Folders given by RED_HEART_DATA; looked through first. */
  readonly offline: readonly string[];
  /** Where `npm run data` puts what it downloads. */
  readonly cache: string;
  /** The project's node_modules. */
  readonly modules: string;
}

/** A file whose content has been proved by its hash. */
export interface LocatedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The places of a project: its cache, its modules, and the folders that RED_HEART_DATA names. */
export function dataPlaces(root: string, offline: string | undefined): DataPlaces {
  return {
    offline: (offline ?? "").split(path.delimiter).filter((folder) => folder !== ""),
    cache: path.join(root, "data", "cache"),
    modules: path.join(root, "node_modules"),
  };
}

/** Every path at which a file may lie, the preferred one first. */
export function candidates(set: DatasetEntry, file: DataFileEntry, places: DataPlaces): string[] {
  const names = [path.join(set.name, file.file), ...(file.also ?? [])];
  return [
    ...(file.package === undefined ? [] : [path.join(places.modules, file.package)]),
    ...places.offline.flatMap((folder) => names.map((name) => path.join(folder, name))),
    path.join(places.cache, set.name, file.file),
  ];
}

/**
 * Finds a file of a data set on this machine and proves it by its hash.
 *
 * @returns undefined if it lies nowhere
 * @throws Error if a file is there but holds something else
 */
export function locate(set: DatasetEntry, file: DataFileEntry, places: DataPlaces): LocatedFile | undefined {
  const found = candidates(set, file, places).find((candidate) => existsSync(candidate));
  if (found === undefined) return undefined;
  const bytes = readFileSync(found);
  const sha256 = hashOf(bytes);
  if (sha256 !== file.sha256) {
    throw new Error(
      `data set ${set.name}: ${found} has sha256 ${sha256}, expected ${file.sha256}; ` +
        "remove the file and run `npm run data` to fetch it anew",
    );
  }
  return { path: found, sha256, bytes };
}

/** SHA-256 of some bytes, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

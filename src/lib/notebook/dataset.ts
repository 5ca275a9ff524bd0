import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dataPlaces, findDataset, locate, parseManifest } from "../data";
import { once } from "../lazy";
import { currentSession } from "./session";

/** A file of a data set, proved by its hash, with what a reader must know about it. */
export interface DataFile {
  readonly set: string;
  readonly file: string;
  readonly title: string;
  readonly licence: string;
  readonly cite: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const projectRoot = resolve(__dirname, "../../..");
const manifest = once(() => parseManifest(readFileSync(join(projectRoot, "data", "datasets.yaml"), "utf8")));

/**
 * A file of a data set of data/datasets.yaml, from RED_HEART_DATA, the cache of `npm run data`, or an installed package.
 * Its hash becomes part of the notebook's provenance, "missing" where it is not on this machine: once the file is there,
 * the notebook runs again.
 *
 * @param name of the data set
 * @param file of the set; default its first
 * @returns undefined where the file is not on this machine; the notebook then says so and takes something else
 * @throws RangeError for an unknown name; Error for a file whose content is not what was meant
 */
export function dataFile(name: string, file?: string): DataFile | undefined {
  const set = findDataset(manifest(), name);
  const entry = file === undefined ? set.files[0] : set.files.find((candidate) => candidate.file === file);
  if (!entry) throw new RangeError(`${name}: expected one of ${set.files.map((f) => f.file).join(", ")}, got ${file}`);
  const session = currentSession();
  const located = locate(set, entry, dataPlaces(projectRoot, session.environment["RED_HEART_DATA"]));
  session.addData(`${name}/${entry.file}`, located?.sha256 ?? "missing");
  if (!located) return undefined;
  const { title, licence, cite } = set;
  return { set: name, file: entry.file, title, licence, cite, sha256: located.sha256, bytes: located.bytes };
}

/** A file of a data set as UTF-8 text; {@link dataFile} otherwise. */
export function dataText(name: string, file?: string): string | undefined {
  const found = dataFile(name, file);
  return found && new TextDecoder().decode(found.bytes);
}

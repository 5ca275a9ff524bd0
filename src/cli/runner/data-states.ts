import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { candidates, dataPlaces, type DataPlaces } from "../../lib/data/locate";
import { parseManifest, type DatasetEntry } from "../../lib/data/manifest";
import { jsonText, writeAtomic } from "../support/atomic";
import { fingerprint, type Fingerprint } from "../support/hash";
import { Memo, readRecord } from "../support/memo";

/**
 * What lies on this machine of the manifest's data. A notebook runs again when a file that it read, or looked for in vain,
 * comes, goes or changes, so that it can leave what it fell back to.
 */
export class DataStates {
  readonly #sets: readonly DatasetEntry[];
  readonly #places: DataPlaces;
  readonly #file: string;
  readonly #manifests: Memo<readonly DatasetEntry[]>;
  readonly #known: Readonly<Record<string, Fingerprint>>;
  readonly #seen: Record<string, Fingerprint> = {};

  /** Reads the manifest of a project; `folder` keeps what is remembered of the files. */
  constructor(root: string, folder: string, offline: string | undefined) {
    const manifest = path.join(root, "data/datasets.yaml");
    this.#manifests = new Memo(path.join(folder, ".datasets.json"));
    this.#sets = existsSync(manifest) ? this.#manifests.get(readFileSync(manifest, "utf8"), parseManifest) : [];
    this.#places = dataPlaces(root, offline);
    this.#file = path.join(folder, ".data.json");
    this.#known = readRecord(this.#file) as Readonly<Record<string, Fingerprint>>;
  }

  /**
   * Whether a file lies here now in another state than the one that a run recorded. Never so of a name beyond the manifest:
   * nothing says where such a file would lie.
   *
   * @param name "set/file"
   * @param recorded its sha256; "missing", or any other word, where the run found no file
   */
  differs(name: string, recorded: string): boolean {
    const now = this.#state(name);
    return now !== undefined && now !== (isHash(recorded) ? recorded : "missing");
  }

  #state(name: string): string | undefined {
    const [set, ...rest] = name.split("/");
    const entry = this.#sets.find((candidate) => candidate.name === set);
    const file = entry?.files.find((candidate) => candidate.file === rest.join("/"));
    return entry && file ? this.#hash(candidates(entry, file, this.#places)) : undefined;
  }

  /** Remembers the hashes, so that the next look at large files needs no reading. */
  save(): void {
    this.#manifests.save();
    const isNews = Object.entries(this.#seen).some(([file, { mtimeMs }]) => this.#known[file]?.mtimeMs !== mtimeMs);
    if (isNews) writeAtomic(this.#file, jsonText({ ...this.#known, ...this.#seen }));
  }

  #hash(files: readonly string[]): string {
    const file = files.find((candidate) => existsSync(candidate));
    if (file === undefined) return "missing";
    const known = this.#seen[file] ?? this.#known[file];
    const { size, mtimeMs } = statSync(file);
    const isKnown = known?.size === size && known.mtimeMs === mtimeMs;
    return (this.#seen[file] = isKnown ? known : fingerprint(file)).sha256;
  }
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

import path from "node:path";
import { sha256 } from "../support/hash";

/** How much work a notebook does: quick for tests, paper for the committed results, full for a GPU or a cluster. */
export const profiles = ["quick", "paper", "full"] as const;

/** One of {@link profiles}. */
export type Profile = (typeof profiles)[number];

/** Where the parts of a checkout lie, as absolute paths. */
export interface Project {
  readonly root: string;
  /** The notebooks as authors edit them. */
  readonly notebooks: string;
  readonly papers: string;
  readonly kernel: string;
  readonly python: string;
  readonly executor: string;
  readonly cache: string;
}

/** The project in a folder. */
export function projectAt(root: string): Project {
  const windows = process.platform === "win32";
  return {
    root,
    notebooks: path.join(root, "notebooks"),
    papers: path.join(root, "data/papers"),
    kernel: path.join(root, "kernel"),
    python: path.join(root, windows ? ".venv/Scripts/python.exe" : ".venv/bin/python"),
    executor: path.join(root, "kernel/execute.py"),
    cache: path.join(root, ".cache"),
  };
}

/** What the reader of the command line asked for that changes results. */
export interface Variant {
  readonly profile: Profile;
  /** Parameters that replace the profile's own, by name. */
  readonly set: Readonly<Record<string, unknown>>;
  /** A folder that takes the place of the project's own for all results. */
  readonly out?: string;
}

/** Where a variant's results and its records go. */
export interface Destination {
  readonly notebooks: string;
  readonly figures: string;
  readonly site: string;
  /** Cache stamps, one file a notebook. */
  readonly stamps: string;
  /** Results on their way: on the same disk, so that a rename puts them in place. */
  readonly runs: string;
}

/** Only the unchanged paper profile writes the committed results; all else goes to a folder of its own. */
export function destinationOf(project: Project, variant: Variant): Destination {
  if (variant.out !== undefined) return folderDestination(path.resolve(variant.out));
  const { root, notebooks, cache } = project;
  const own = { stamps: path.join(cache, "notebooks"), runs: path.join(cache, "runs") };
  if (!isCommitted(variant)) return { ...folderDestination(path.join(cache, "results", labelOf(variant))), ...own };
  return { ...own, notebooks, figures: path.join(root, "figures"), site: path.join(root, "site") };
}

/** Where an outcome goes that must not replace the committed results, as it lacked data that these were made with. */
export function spareDestination(project: Project): Destination {
  return folderDestination(path.join(project.cache, "results", "without-data"));
}

/** Whether a variant writes the committed results. */
export function isCommitted(variant: Variant): boolean {
  return variant.out === undefined && labelOf(variant) === "paper";
}

/** "paper", or "quick+1a2b3c4d" where parameters were set by hand. */
export function labelOf({ profile, set }: Variant): string {
  const changed = Object.keys(set).length > 0;
  return changed ? `${profile}+${sha256(JSON.stringify(set)).slice(0, 8)}` : profile;
}

function folderDestination(folder: string): Destination {
  const [notebooks, figures, site] = ["notebooks", "figures", "site"].map((name) => path.join(folder, name));
  return {
    notebooks: notebooks!,
    figures: figures!,
    site: site!,
    stamps: path.join(folder, ".stamps"),
    runs: path.join(folder, ".runs"),
  };
}

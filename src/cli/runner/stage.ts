import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { jsonText, writeAtomic } from "../support/atomic";
import { filesBelow } from "../support/files";
import { sha256File } from "../support/hash";
import { writeStamp, type Stamp } from "./stamp";
import { sameButVolatile } from "./volatile";

/**
 * Where one notebook's results wait until the run is complete. `complete.json`, written last, says that it is and where
 * everything belongs; a run that was killed between two renames is brought to its end by the next one.
 */
export interface Stage {
  readonly folder: string;
  /** The executed notebook. */
  readonly notebook: string;
  /** Takes the place of the project's `figures/` for the kernel. */
  readonly out: string;
}

/** What `complete.json` holds. Paths are relative to the stage. */
interface Journal {
  /** The notebook's name. */
  readonly name: string;
  /** Where the executed notebook goes, and the sha256 that a file there must still have if it is the one that was run. */
  readonly notebook: string;
  readonly source?: string;
  /** Where the figures folder goes, and the files that it will hold. */
  readonly figures: string;
  readonly files: readonly string[];
  readonly stampFile: string;
  readonly stamp: Omit<Stamp, "outputs">;
}

/** Where a complete run's results belong, as absolute paths. */
export interface Targets {
  readonly notebook: string;
  readonly figures: string;
  readonly stamp: string;
}

const journalName = "complete.json";

/** The stage of a notebook, not yet made. */
export function stageOf(runs: string, name: string): Stage {
  const folder = path.join(runs, name);
  return { folder, notebook: path.join(folder, `${name}.ipynb`), out: path.join(folder, "figures") };
}

/** Makes an empty stage. */
export function beginStage(stage: Stage): void {
  rmSync(stage.folder, { recursive: true, force: true });
  mkdirSync(stage.out, { recursive: true });
}

/** Marks a stage as complete. `source` is the sha256 of the notebook as it was read, if the result will replace it. */
export function completeStage(
  stage: Stage,
  name: string,
  targets: Targets,
  stamp: Omit<Stamp, "outputs">,
  source?: string,
): void {
  const relative = (file: string): string => path.relative(stage.folder, file);
  const staged = path.join(stage.out, name);
  const journal: Journal = {
    name,
    notebook: relative(targets.notebook),
    ...(source === undefined ? {} : { source }),
    figures: relative(targets.figures),
    files: filesBelow(staged).map((file) => path.relative(staged, file)),
    stampFile: relative(targets.stamp),
    stamp,
  };
  writeAtomic(path.join(stage.folder, journalName), jsonText(journal));
}

/** What became of a complete stage: its results are in place, or its notebook was edited meanwhile and they are not. */
export type Placed = "placed" | "edited";

/** Puts a complete stage's results in place by renames. Can be repeated after a crash at any point. */
export function placeStage(stage: Stage): Placed {
  const journal = JSON.parse(readFileSync(path.join(stage.folder, journalName), "utf8")) as Journal;
  const at = (relative: string): string => path.resolve(stage.folder, relative);
  if (wasEdited(stage, at(journal.notebook), journal.source)) return "edited";
  placeFile(stage.notebook, at(journal.notebook));
  const staged = path.join(stage.out, journal.name);
  for (const file of journal.files) placeFile(path.join(staged, file), path.join(at(journal.figures), file));
  for (const file of filesBelow(at(journal.figures))) {
    if (!journal.files.includes(path.relative(at(journal.figures), file))) rmSync(file);
  }
  writeStamp(at(journal.stampFile), journal.stamp, at(journal.notebook), at(journal.figures));
  rmSync(stage.folder, { recursive: true });
  return "placed";
}

/** Brings complete stages of a killed run to their end; the names of those whose results are now in place. */
export function recoverStages(runs: string): readonly string[] {
  if (!existsSync(runs)) return [];
  return readdirSync(runs, { withFileTypes: true })
    .filter((item) => item.isDirectory() && existsSync(path.join(runs, item.name, journalName)))
    .map(({ name }) => name)
    .filter((name) => placeStage(stageOf(runs, name)) === "placed");
}

/** Once the staged notebook has moved, the place holds the result and no longer the source. */
function wasEdited(stage: Stage, target: string, source: string | undefined): boolean {
  if (source === undefined || !existsSync(stage.notebook)) return false;
  return !existsSync(target) || sha256File(target) !== source;
}

function placeFile(staged: string, target: string): void {
  if (!existsSync(staged)) return;
  if (existsSync(target) && sameButVolatile(readFileSync(target), readFileSync(staged))) return;
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(staged, target);
}

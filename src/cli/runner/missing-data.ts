import { readFileSync } from "node:fs";
import path from "node:path";
import { dataPlaces, locate, parseManifest, type DatasetEntry } from "../../lib/data";
import { fetchFile } from "../data/fetch-file";
import type { Job } from "./plan";
import { codeCells } from "./notebook";

/** Data sets that the jobs' cells name and that are not on this machine. */
export function missingData(root: string, jobs: readonly Job[], offline: string | undefined): DatasetEntry[] {
  const named = jobs.flatMap(({ notebook }) => codeCells(notebook).flatMap(({ source }) => namesIn(source)));
  const places = dataPlaces(root, offline);
  return manifestOf(root).filter(
    (set) => named.includes(set.name) && set.files.some((file) => locate(set, file, places) === undefined),
  );
}

/**
 * Fetches what is missing, and says of each set what came of it: a notebook runs without, on other data, and its reader must
 * know.
 */
export async function fetchMissing(
  root: string,
  sets: readonly DatasetEntry[],
  offline: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  for (const set of sets) {
    say(`Fetching the data set ${set.name} [${set.licence}] ...`);
    const places = dataPlaces(root, offline);
    const missed: string[] = [];
    for (const file of set.files) {
      const outcome = await fetchFile(set, file, places, () => undefined);
      if ("reason" in outcome) missed.push(`${set.name}/${file.file} can't be had: ${outcome.reason}`);
    }
    if (missed.length === 0) continue;
    say(`  ${missed[0]!}${missed.length > 1 ? `; nor can ${missed.length - 1} more of its files` : ""}.`);
    say(`  Notebooks that want it do without and say so; results that were made with it stay. ${remedyFor(set)}`);
  }
}

/** How to get a data set: a file that no address serves can only come from a folder. */
export function remedyFor({ name, files }: DatasetEntry): string {
  const folder = `RED_HEART_DATA=/folder, which holds ${name}/, serves it`;
  const isServed = files.some(({ derivation }) => derivation === undefined);
  return isServed ? `Later: npm run data -- ${name}; or ${folder}.` : `${folder}.`;
}

/** The first argument of each `dataFile("...")` and `dataText("...")`. */
function namesIn(source: string): string[] {
  return [...source.matchAll(/\bdata(?:File|Text)\(\s*["'`]([^"'`]+)["'`]/g)].map(([, name]) => name!);
}

function manifestOf(root: string): readonly DatasetEntry[] {
  return parseManifest(readFileSync(path.join(root, "data", "datasets.yaml"), "utf8"));
}

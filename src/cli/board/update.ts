import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { loadRows } from "../../lib/notebook/rows/rows";
import { jsonText, writeAtomic } from "../support/atomic";
import { fingerprint, isUnchanged, sha256, type Fingerprint } from "../support/hash";
import { filesBelow } from "../support/files";
import { sitePage } from "../page/site-page";
import type { Entry } from "./entry";
import { formatBoard, readBoard, readResults, resultFiles } from "./file";
import { mergeBoard } from "./merge";

/** Where the board comes from and where it goes, as absolute paths. */
export interface BoardPlaces {
  readonly papers: string;
  readonly figures: string;
  /** Where the executed notebooks lie, for the page's links. */
  readonly notebooks: string;
  readonly site: string;
  /** Remembers what the board was made of. */
  readonly stamp: string;
  /** A folder for half-written files. */
  readonly staging: string;
}

interface BoardStamp {
  readonly key: string;
  readonly files: Readonly<Record<string, Fingerprint>>;
}

/**
 * Brings figures/claims.json and site/index.html up to date with the rows and the results, and returns the board.
 * Writes nothing where nothing they are made of has changed. `notebooks` names the notebooks that exist.
 */
export function updateBoard(places: BoardPlaces, notebooks: readonly string[]): readonly Entry[] {
  const claims = path.join(places.figures, "claims.json");
  const page = path.join(places.site, "index.html");
  const key = boardKey(places, notebooks);
  if (isCurrent(places.stamp, key, [claims, page])) return readBoard(claims);
  const rows = existsSync(places.papers) ? loadRows(places.papers) : [];
  const results = readResults(places.figures);
  const board = mergeBoard({ rows, results, notebooks });
  const there = notebooks.filter((name) => existsSync(path.join(places.notebooks, `${name}.ipynb`)));
  writeIfNew(claims, formatBoard(board), places.staging);
  writeIfNew(page, sitePage({ board, results, notebooks: there }, linksOf(places)), places.staging);
  const files = Object.fromEntries([claims, page].map((file) => [file, fingerprint(file)]));
  writeAtomic(places.stamp, jsonText({ key, files } satisfies BoardStamp));
  return board;
}

function boardKey({ papers, figures }: BoardPlaces, notebooks: readonly string[]): string {
  const rows = existsSync(papers) ? readdirSync(papers).filter((name) => name.endsWith(".yaml")) : [];
  const files = [...rows.sort().map((name) => path.join(papers, name)), ...resultFiles(figures)];
  // The programs that make board and page count too.
  const program = [__dirname, path.join(__dirname, "../page")].flatMap(filesBelow);
  return sha256([...notebooks, ...[...files, ...program].map((file) => readFileSync(file, "utf8"))].join("\0"));
}

function isCurrent(file: string, key: string, made: readonly string[]): boolean {
  if (!existsSync(file)) return false;
  const stamp = JSON.parse(readFileSync(file, "utf8")) as BoardStamp;
  return stamp.key === key && made.every((path) => path in stamp.files && isUnchanged(path, stamp.files[path]!));
}

function linksOf({ site, figures, notebooks }: BoardPlaces): { readonly figures: string; readonly notebooks: string } {
  const link = (folder: string): string => path.relative(site, folder).replaceAll(path.sep, "/");
  return { figures: link(figures), notebooks: link(notebooks) };
}

function writeIfNew(file: string, text: string, staging: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  writeAtomic(file, text, staging);
}

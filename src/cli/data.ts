import { readFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { dataPlaces, findDataset, parseManifest, type DatasetEntry } from "../lib/data";
import { fetchFile } from "./data/fetch-file";
import { listing, size, summary, type Fetched } from "./data/report";
import { projectRoot } from "./support/root";

const root = projectRoot();
const manifest = parseManifest(readFileSync(path.join(root, "data", "datasets.yaml"), "utf8"));

new Command("data")
  .description("Downloads the data sets that the notebooks read, and proves each file by its hash.")
  .argument("[names...]", "data sets; all of them if none is named")
  .option("--list", "say what there is, with sizes and licences, and download nothing")
  .action(async (names: string[], options: { list?: true }) => {
    const chosen = names.length > 0 ? names.map((name) => findDataset(manifest, name)) : manifest;
    if (options.list) console.log(listing(chosen).join("\n"));
    else process.exitCode = await fetchAll(chosen);
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });

/** Fetches set by set; a host that can't be reached costs its own files only. */
async function fetchAll(sets: readonly DatasetEntry[]): Promise<number> {
  const places = dataPlaces(root, process.env["RED_HEART_DATA"]);
  const fetched: Fetched[] = [];
  for (const set of sets) {
    for (const file of set.files) {
      const outcome = await fetchFile(set, file, places, showProgress(`${set.name}/${file.file}`));
      fetched.push({ set, file, outcome });
    }
    const bad = fetched.filter((entry) => entry.set === set && "reason" in entry.outcome).length;
    endLine(`${bad === 0 ? "ok     " : "missing"}  ${set.name}  [${set.licence}]`);
  }
  console.log(summary(fetched).join("\n"));
  return fetched.some(({ outcome }) => outcome.state === "failed") ? 1 : 0;
}

/** A line that moves while bytes arrive; only in a terminal. */
function showProgress(name: string): (received: number, total: number | undefined) => void {
  return (received, total) => {
    if (!process.stdout.isTTY) return;
    process.stdout.write(`\r\u001b[K${name}  ${size(received)}${total === undefined ? "" : ` of ${size(total)}`}`);
  };
}

function endLine(text: string): void {
  console.log(process.stdout.isTTY ? `\r\u001b[K${text}` : text);
}

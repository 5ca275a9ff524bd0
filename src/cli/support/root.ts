import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder that holds this project's package.json, looked for from `from` upwards. Throws where there is none. */
export function projectRoot(from: string = __dirname): string {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (isProject(folder)) return folder;
    if (folder === path.dirname(folder)) throw new Error(`${from} does not lie in a copy of red-heart-lab`);
  }
}

function isProject(folder: string): boolean {
  const file = path.join(folder, "package.json");
  if (!existsSync(file)) return false;
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { name?: unknown };
  return manifest.name === "red-heart-lab";
}

import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Every file below a folder, as absolute paths; none where it is missing or is no folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** Every file below a folder, as absolute paths; none where the folder is missing. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}

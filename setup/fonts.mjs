/** @import { Project } from "./types.mjs" */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const korean = /^(Noto(Sans|Serif)(Mono)?(CJK|KR)|Nanum|AppleSDGothicNeo|AppleGothic)/i;

/**
 * A font file that holds Korean letters.
 * @param {Project} project
 * @returns {string} "" when there is none
 */
export function findKoreanFont({ fonts }) {
  for (const folder of fonts.filter((name) => existsSync(name))) {
    const file = findIn(folder, 3);
    if (file) return file;
  }
  return "";
}

/**
 * @param {string} folder
 * @param {number} depth
 * @returns {string}
 */
function findIn(folder, depth) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const file = entries.find((entry) => !entry.isDirectory() && korean.test(entry.name));
  if (file || depth === 0) return file ? path.join(folder, file.name) : "";
  for (const entry of entries.filter((entry) => entry.isDirectory())) {
    const deeper = findIn(path.join(folder, entry.name), depth - 1);
    if (deeper) return deeper;
  }
  return "";
}

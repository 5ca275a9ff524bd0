/** @import { Lack, Project, Step, Task } from "../types.mjs" */
import path from "node:path";
import { canUseApt, isDebianLike, isUbuntu, which } from "../project.mjs";
import { findBrowser } from "../browser.mjs";
import { findKoreanFont } from "../fonts.mjs";

/**
 * What the machine must bring: used where it is there, fetched where that is allowed, named with its remedy where it is not.
 * @type {Step}
 */
export const system = {
  name: "system",
  does: "look for a C++ compiler, Chromium and Korean fonts",
  seconds: 5,
  after: [],
  inputs: (project) => ({ values: probe(project) }),
  async run(task) {
    await fetchMissing(task);
    const found = probe(task.project);
    const lacks = lacking(found).map((need) => lackOf(task.project, need));
    const there = needs.filter((need) => found[need.key]).map((need) => need.name);
    return { note: there.join(", ") || "none of them is there", outputs: [], lacks };
  },
};

/** @typedef {{ key: string, name: string, apt: string, without: string, elsewhere: string }} Need */

/** @type {Need[]} */
const needs = [
  {
    key: "the C++ compiler",
    name: "C++ compiler",
    apt: "g++",
    without: "the engine falls back to WebAssembly",
    elsewhere: process.platform === "darwin" ? "xcode-select --install" : "Install g++ or clang++.",
  },
  {
    key: "Chromium",
    name: "Chromium",
    apt: "chromium",
    without: "Plotly figures have no static picture",
    elsewhere: "npx playwright-core install chromium, or install Chrome or Chromium.",
  },
  {
    key: "the Korean fonts",
    name: "Korean fonts",
    apt: "fonts-noto-cjk",
    without: "Korean labels in static pictures show as boxes",
    elsewhere: "Install the Noto Sans CJK fonts (https://github.com/notofonts/noto-cjk).",
  },
];

/**
 * @param {Project} project
 * @returns {Record<string, string>}
 */
function probe(project) {
  return {
    "the C++ compiler": findCompiler(project),
    Chromium: findBrowser(project),
    "the Korean fonts": findKoreanFont(project),
  };
}

/** @param {Project} project */
export function findCompiler(project) {
  return ["g++", "c++", "clang++"].map((name) => which(name, project.env)).find(Boolean) ?? "";
}

/** @param {Record<string, string>} found */
const lacking = (found) => needs.filter((need) => !found[need.key]);

/** @param {Task} task */
async function fetchMissing(task) {
  await aptInstall(task, lacking(probe(task.project)));
  if (!findBrowser(task.project)) await downloadBrowser(task);
}

/**
 * Ubuntu's chromium package is a stub for a snap, which servers and containers don't run.
 * @param {Task} task
 * @param {Need[]} missing
 */
async function aptInstall({ project, exec }, missing) {
  const names = missing.map((need) => need.apt).filter((name) => name !== "chromium" || !isUbuntu(project));
  if (names.length === 0 || !canUseApt(project)) return;
  const env = { ...project.env, DEBIAN_FRONTEND: "noninteractive" };
  await exec("apt-get", ["update"], { env });
  await exec("apt-get", ["install", "-y", "--no-install-recommends", ...names], { env });
}

/** @param {Task} task */
async function downloadBrowser({ project, exec }) {
  const cli = path.join(project.root, "node_modules", "playwright-core", "cli.js");
  const env = { ...project.env, PLAYWRIGHT_BROWSERS_PATH: path.join(project.shared, "browsers") };
  const withLibraries = canUseApt(project) ? ["--with-deps"] : [];
  await exec(process.execPath, [cli, "install", ...withLibraries, "chromium-headless-shell"], { env });
}

/**
 * @param {Project} project
 * @param {Need} need
 * @returns {Lack}
 */
function lackOf(project, { key, name, apt, without, elsewhere }) {
  const byApt = isDebianLike(project) && !(isUbuntu(project) && key === "Chromium");
  return { what: `${name} not found: ${without}.`, remedy: byApt ? `sudo apt-get install ${apt}` : elsewhere };
}

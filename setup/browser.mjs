/** @import { Project } from "./types.mjs" */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { which } from "./project.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const onMac = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const inDownload = /^(chrome|chromium|chrome-headless-shell|headless_shell|Chromium)$/;

/**
 * A browser that can draw figures without a window: the user's choice, the machine's, or the one that was downloaded.
 * @param {Project} project
 * @returns {string} "" when there is none
 */
export function findBrowser(project) {
  const { env } = project;
  const chosen = env["RED_HEART_CHROMIUM"] ?? "";
  const candidates = [chosen, ...names.map((name) => which(name, env)), ...macBrowsers(), downloaded(project)];
  return candidates.find((file) => file !== "" && existsSync(file) && !isSnapStub(file)) ?? "";
}

const macBrowsers = () => (process.platform === "darwin" ? onMac : []);

/**
 * Ubuntu's chromium-browser is a short script that asks for a snap.
 * @param {string} file
 */
function isSnapStub(file) {
  return file.endsWith("chromium-browser") && statSync(file).size < 10_000 && !existsSync("/snap/bin/chromium");
}

/** @param {Project} project */
function downloaded({ shared }) {
  const folder = path.join(shared, "browsers");
  if (!existsSync(folder)) return "";
  const builds = readdirSync(folder).filter((name) => /^chromium/.test(name));
  const files = builds.flatMap((build) =>
    readdirSync(path.join(folder, build), { recursive: true, encoding: "utf8" })
      .filter((file) => inDownload.test(path.basename(file)) && statSync(path.join(folder, build, file)).isFile())
      .map((file) => path.join(folder, build, file)),
  );
  return files[0] ?? "";
}

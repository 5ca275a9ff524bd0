/** @import { Project } from "./types.mjs" */
import { existsSync, readFileSync, statfsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The project this file lies in, on this machine.
 * @param {string} [root]
 * @returns {Project}
 */
export function thisProject(root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "")) {
  const env = process.env;
  return {
    root,
    state: path.join(root, ".cache", "setup"),
    shared: sharedCache(env),
    env,
    isAdministrator: process.getuid?.() === 0,
    system: existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "",
    fonts: fontFolders(env["HOME"] ?? os.homedir()),
    freeBytes: () => {
      const { bavail, bsize } = statfsSync(root);
      return bavail * bsize;
    },
  };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
function sharedCache(env) {
  const caches = env["XDG_CACHE_HOME"] || path.join(env["HOME"] || os.homedir(), ".cache");
  return path.resolve(env["RED_HEART_CACHE"] || path.join(caches, "red-heart-lab"));
}

/** @param {string} home */
function fontFolders(home) {
  const own = [".fonts", ".local/share/fonts", "Library/Fonts"].map((folder) => path.join(home, folder));
  return ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts", ...own];
}

/**
 * The private Python.
 * @param {Project} project
 */
export function venvPython(project) {
  return path.join(project.root, ".venv", "bin", "python");
}

/**
 * Whether apt-get may be used here: Debian or Ubuntu, as root.
 * @param {Project} project
 */
export function canUseApt(project) {
  return project.isAdministrator && isDebianLike(project);
}

/** @param {Project} project */
export function isDebianLike(project) {
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(project.system);
}

/** @param {Project} project */
export function isUbuntu(project) {
  return /^ID=.*ubuntu/m.test(project.system);
}

/**
 * Where a program lies on the PATH.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} "" when it is not there
 */
export function which(name, env) {
  const folders = (env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? "";
}

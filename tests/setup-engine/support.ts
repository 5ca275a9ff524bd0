import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const scope = path.join("node_modules", "@tensorflow");

/** A new folder whose path has spaces and Korean letters; `remove` deletes it. */
export function oddFolder(): { folder: string; remove: () => void } {
  const base = mkdtempSync(path.join(os.tmpdir(), "red-heart-"));
  const folder = path.join(base, "붉은 심장, 실험실");
  mkdirSync(folder);
  return {
    folder,
    remove: () => {
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** A project whose packages are this one's, apart from a copy of the native package without its binding. */
export function projectIn(folder: string): string {
  const project = path.join(folder, "project");
  mkdirSync(path.join(project, scope), { recursive: true });
  writeFileSync(path.join(project, "package.json"), "{}");
  const linkAll = (from: string, except: string): void => {
    for (const name of readdirSync(path.join(root, from))) {
      if (name !== except) symlinkSync(path.join(root, from, name), path.join(project, from, name));
    }
  };
  linkAll("node_modules", "@tensorflow");
  linkAll(scope, "tfjs-node-gpu");
  const native = path.join(scope, "tfjs-node-gpu");
  cpSync(path.join(root, native), path.join(project, native), {
    recursive: true,
    filter: (source) => path.basename(source) !== "lib",
  });
  return project;
}

/** A cache that holds this machine's TensorFlow, and no binding yet. */
export function cacheWithTensorFlow(folder: string): string {
  const cache = path.join(folder, "cache");
  const binding = realpathSync(path.join(root, scope, "tfjs-node-gpu", "lib", "napi-v8", "tfjs_binding.node"));
  const real = path.resolve(path.dirname(binding), "../..");
  const wheels = path.join(cache, "engine", path.basename(real));
  mkdirSync(wheels, { recursive: true });
  for (const part of ["lib", "include"]) symlinkSync(path.join(real, part), path.join(wheels, part));
  return cache;
}

/**
 * A program that stands for Python: `pip` is JavaScript that gets the download folder as `folder`; anything else goes to the
 * real Python.
 */
export function fakePython(folder: string, pip: string): string {
  const file = path.join(folder, "python");
  const lines = [
    `#!${process.execPath}`,
    `const { spawnSync } = require("node:child_process"); const fs = require("node:fs"); const path = require("node:path");`,
    `const args = process.argv.slice(2);`,
    `if (args[0] !== "-m") process.exit(spawnSync("python3", args, { stdio: "inherit" }).status);`,
    `const folder = args[args.indexOf("--dest") + 1];`,
    pip,
  ];
  writeFileSync(file, lines.join("\n"), { mode: 0o755 });
  return file;
}

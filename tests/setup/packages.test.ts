import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { packages } from "../../setup/steps/packages.mjs";
import type { Project } from "../../setup/types.mjs";
import { fakeProject, fakeTask, put } from "./fake-project";

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      "": { dependencies: { zod: "4" } },
      "node_modules/zod": { version },
      "node_modules/other-platform": { version: "1.0.0", optional: true },
    },
  });
const installed = (version: string) => JSON.stringify({ packages: { "node_modules/zod": { version } } });

function withPackages(version = "4.0.0"): Project {
  const project = fakeProject();
  put(project, "package.json", '{"dependencies":{"zod":"4"}}');
  put(project, "package-lock.json", lock("4.0.0"));
  put(project, ".npmrc");
  put(project, "node_modules/.package-lock.json", installed(version));
  return project;
}

it("packages takes over a node_modules that agrees with the lock file", () => {
  expect(packages.settled?.(withPackages())).toMatchObject({ note: "1 npm packages" });
});

it("packages does not take over another version, a missing package, or a manifest that the lock file does not know", () => {
  expect(packages.settled?.(withPackages("4.0.1"))).toBeUndefined();
  const missing = withPackages();
  put(missing, "node_modules/.package-lock.json", '{"packages":{}}');
  expect(packages.settled?.(missing)).toBeUndefined();
  const edited = withPackages();
  put(edited, "package.json", '{"dependencies":{"zod":"4","yaml":"2"}}');
  expect(packages.settled?.(edited)).toBeUndefined();
});

it("packages keeps the packages of the last set-up when npm can't reach the registry", async () => {
  const project = withPackages("3.0.0");
  mkdirSync(project.state, { recursive: true });
  const task = fakeTask(project, () => {
    expect(existsSync(path.join(project.root, "node_modules", ".package-lock.json"))).toBe(false);
    mkdirSync(path.join(project.root, "node_modules"), { recursive: true });
    return { code: 1, output: "npm error code ENOTFOUND" };
  });
  await expect(packages.run(task)).rejects.toMatchObject({
    message: "npm ci failed; those of the last set-up are kept: the package registry can't be reached",
    remedy: expect.stringContaining("Check the network") as string,
  });
  expect(existsSync(path.join(project.root, "node_modules", ".package-lock.json"))).toBe(true);
  expect(task.calls.at(-1)).toContain("npm ci --offline");
});

it("packages brings back what a killed run had put aside", async () => {
  const project = withPackages();
  put(project, ".cache/setup/node_modules.previous/.package-lock.json", installed("3.0.0"));
  rmSync(path.join(project.root, "node_modules"), { recursive: true });
  await expect(packages.run(fakeTask(project, () => ({ code: 1, output: "" })))).rejects.toThrow("are kept");
  expect(existsSync(path.join(project.root, "node_modules", ".package-lock.json"))).toBe(true);
});

it("packages refuses before the disk is full", async () => {
  const project = { ...withPackages(), freeBytes: () => 0.4e9 };
  await expect(packages.run(fakeTask(project))).rejects.toThrow(
    "0.4 GB of disk is free; the npm packages take about 1.5 GB",
  );
});

import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { nodeProblem } from "../../setup/node-version.mjs";
import { fakeProject } from "./fake-project";

/** Runs a command of a copy that holds nothing but setup/: no packages, no build. */
function runBare(...args: string[]) {
  const { root } = fakeProject();
  cpSync(path.resolve(__dirname, "../../setup"), path.join(root, "setup"), { recursive: true });
  return spawnSync(process.execPath, ["setup/run.mjs", ...args], { cwd: root, encoding: "utf8" });
}

it("an unknown command ends with the list of those there are", () => {
  const { status, stderr } = runBare("reproduec");
  expect(status).toBe(2);
  expect(stderr).toContain('There is no command "reproduec".');
  for (const name of ["reproduce", "test", "lab", "data", "baseline", "scenarios", "bench", "setup"])
    expect(stderr).toContain(`npm run ${name} `);
});

it.each([[["--help"]], [["reproduce", "--help"]], [[]]])("help works before the set-up: %j", (args) => {
  const { status, stdout } = runBare(...args);
  expect(status).toBe(0);
  expect(stdout).toContain("run the notebooks");
});

it("setup --status says for each step why it is to be done, without doing it", () => {
  const { status, stdout } = runBare("setup", "--status");
  expect(status).toBe(0);
  expect(stdout).toMatch(/· packages +to do: install the npm packages \(not done yet; about 40 s\)/);
});

it("nodeProblem asks for a newer Node in words", () => {
  expect(nodeProblem("20.19.0")).toBe("");
  expect(nodeProblem("24.1.0")).toBe("");
  expect(nodeProblem("20.18.3")).toContain("needs Node 20.19 or newer; this is Node 20.18.3");
  expect(nodeProblem("8.0.0")).toContain("nvm install");
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { childEnvironment } from "../../setup/environment.mjs";
import { kernelspec } from "../../setup/steps/kernelspec.mjs";
import { fakeProject, fakeTask, program, put } from "./fake-project";

it("kernelspec names node and the launcher in full, so that Jupyter starts it from any folder", async () => {
  const project = fakeProject();
  const argv = ["node", "--no-warnings", "{resource_dir}/../../launcher.cjs", "{connection_file}"];
  put(project, "kernel/kernels/red-heart-ts/kernel.json", JSON.stringify({ argv, display_name: "TypeScript" }));
  await kernelspec.run(fakeTask(project));
  const written = path.join(project.root, ".cache/jupyter/kernels/red-heart-ts/kernel.json");
  expect(JSON.parse(readFileSync(written, "utf8"))).toEqual({
    argv: [process.execPath, "--no-warnings", path.join(project.root, "kernel/launcher.cjs"), "{connection_file}"],
    display_name: "TypeScript",
  });
});

it("childEnvironment keeps Jupyter and Python inside the project and puts the private Python first", () => {
  const project = fakeProject();
  program(project, "chromium");
  project.env = { ...project.env, HOME: "/home/somebody", PYTHONPATH: "/elsewhere", LANG: "ko_KR.UTF-8" };
  const env = childEnvironment(project);
  expect(env["PATH"]?.split(path.delimiter)[0]).toBe(path.join(project.root, ".venv/bin"));
  expect(env["PATH"]?.split(path.delimiter)).toContain(path.join(project.root, "bin"));
  for (const [name, value] of Object.entries(env))
    if (/^(JUPYTER.*_(DIR|PATH)|IPYTHONDIR)$/.test(name) && name !== "JUPYTER_PREFER_ENV_PATH")
      expect([name, value]).toEqual([name, expect.stringContaining(path.join(project.root, ".cache/jupyter"))]);
  expect(env).toMatchObject({ LANG: "ko_KR.UTF-8", RED_HEART_CHROMIUM: path.join(project.root, "bin/chromium") });
  expect(env).not.toHaveProperty("PYTHONPATH");
});

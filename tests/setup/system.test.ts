import { expect, it } from "vitest";
import { system } from "../../setup/steps/system.mjs";
import type { Project } from "../../setup/types.mjs";
import { fakeProject, fakeTask, program, put } from "./fake-project";

function everything(project: Project): Project {
  program(project, "g++");
  program(project, "chromium");
  put(project, "fonts/opentype/noto/NotoSansCJK-Regular.ttc");
  return project;
}
const failing = () => ({ code: 1, output: "" });

it("system uses what the machine has and fetches nothing", async () => {
  const task = fakeTask(everything(fakeProject({ isAdministrator: true })));
  expect(await system.run(task)).toEqual({ note: "C++ compiler, Chromium, Korean fonts", outputs: [], lacks: [] });
  expect(task.calls).toEqual([]);
});

it("system names each missing thing, what is lost without it, and the command that brings it", async () => {
  const outcome = await system.run(fakeTask(fakeProject(), failing));
  expect(outcome.note).toBe("none of them is there");
  expect(outcome.lacks).toEqual([
    { what: "C++ compiler not found: the engine falls back to WebAssembly.", remedy: "sudo apt-get install g++" },
    { what: "Chromium not found: Plotly figures have no static picture.", remedy: "sudo apt-get install chromium" },
    {
      what: "Korean fonts not found: Korean labels in static pictures show as boxes.",
      remedy: "sudo apt-get install fonts-noto-cjk",
    },
  ]);
});

it("system names no apt command where there is no apt", async () => {
  const outcome = await system.run(fakeTask(fakeProject({ system: "ID=fedora\n" }), failing));
  expect(outcome.lacks?.map(({ remedy }) => remedy).join()).not.toContain("apt-get");
  expect(outcome.lacks).toHaveLength(3);
});

it("system installs only what is missing, as root on Debian", async () => {
  const project = fakeProject({ isAdministrator: true });
  program(project, "g++");
  const task = fakeTask(project, (line) => {
    if (line.startsWith("apt-get install")) everything(project);
    return { code: 0, output: "" };
  });
  expect((await system.run(task)).lacks).toEqual([]);
  expect(task.calls).toEqual(["apt-get update", "apt-get install -y --no-install-recommends chromium fonts-noto-cjk"]);
});

it("system downloads the browser on Ubuntu, where apt has only a stub", async () => {
  const project = everything(fakeProject({ isAdministrator: true, system: "ID=ubuntu\nID_LIKE=debian\n" }));
  program(project, "chromium", "echo unused");
  const bare = fakeProject({ isAdministrator: true, system: project.system });
  const task = fakeTask(bare, (line) => {
    if (line.includes("install --with-deps"))
      put(bare, "shared/browsers/chromium_headless_shell-1/linux/headless_shell");
    return { code: 0, output: "" };
  });
  const outcome = await system.run(task);
  expect(task.calls[1]).toBe("apt-get install -y --no-install-recommends g++ fonts-noto-cjk");
  expect(outcome.note).toBe("Chromium");
});

it("system looks again as soon as something has been installed or removed", () => {
  const project = fakeProject();
  const before = system.inputs(project).values;
  program(project, "g++");
  expect(system.inputs(project).values).not.toEqual(before);
});

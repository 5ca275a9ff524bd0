import { expect, it } from "vitest";
import { python } from "../../setup/steps/python.mjs";
import { fakeProject, fakeTask, program } from "./fake-project";

const noEnsurepip = "The virtual environment was not created successfully because ensurepip is not available.";
const answers = (table: Record<string, { code?: number; output?: string }>) => (line: string) => {
  const key = Object.keys(table).find((part) => line.includes(part)) ?? "";
  return { code: 0, output: "", ...table[key] };
};

it("python makes the .venv with the first Python that is new enough, and installs the pinned list", async () => {
  const project = fakeProject();
  program(project, "python3");
  program(project, "python3.12");
  const task = fakeTask(project, (line) => {
    if (line.startsWith("python3 ")) return { code: 0, output: "Python 3.9.2" };
    return { code: 0, output: "Python 3.12.1" };
  });
  expect((await python.run(task)).note).toBe("Python 3.12.1 in .venv");
  expect(task.calls).toContain(`python3.12 -m venv --clear ${project.root}/.venv`);
  expect(task.calls.find((line) => line.includes("pip install"))).toMatch(/-r requirements\.txt$/);
});

it("python names the versions that are too old", async () => {
  const project = fakeProject();
  program(project, "python3");
  const task = fakeTask(project, answers({ "import sys": { output: "Python 3.9.2" } }));
  await expect(python.run(task)).rejects.toMatchObject({
    message: "Python 3.10 or newer is not on the PATH; found Python 3.9.2",
    remedy: expect.stringContaining("apt-get install python3") as string,
  });
});

it("python passes over a name on the PATH that does not run", async () => {
  const project = fakeProject();
  program(project, "python3");
  program(project, "python3.11");
  const task = fakeTask(project, (line) =>
    line.startsWith("python3 ") ? { code: 127, output: "not found" } : { code: 0, output: "Python 3.11.7" },
  );
  expect((await python.run(task)).note).toContain("3.11.7");
});

it("python says which package is missing where it may not install it", async () => {
  const project = fakeProject();
  program(project, "python3");
  const task = fakeTask(
    project,
    answers({ "import sys": { output: "Python 3.11.2" }, venv: { code: 1, output: noEnsurepip } }),
  );
  await expect(python.run(task)).rejects.toMatchObject({
    message: "Python's venv module is not installed",
    remedy: "sudo apt-get install python3-venv",
  });
  expect(task.calls.some((line) => line.startsWith("apt-get"))).toBe(false);
});

it("python installs the venv module as root on Debian, then goes on", async () => {
  const project = fakeProject({ isAdministrator: true });
  program(project, "python3");
  let installed = false;
  const task = fakeTask(project, (line) => {
    if (line.startsWith("apt-get install")) installed = true;
    if (line.includes("-m venv") && !installed) return { code: 1, output: noEnsurepip };
    return { code: 0, output: "Python 3.11.2" };
  });
  expect((await python.run(task)).note).toBe("Python 3.11.2 in .venv");
  expect(task.calls).toContain("apt-get install -y python3-venv");
});

it.each([
  ["Failed to establish a new connection: [Errno -3] Temporary failure in name resolution", "can't be reached"],
  ["OSError: [Errno 28] No space left on device", "the disk is full"],
])("python explains pip's %s", async (output, said) => {
  const project = fakeProject();
  program(project, "python3");
  const task = fakeTask(
    project,
    answers({ "pip install": { code: 1, output }, "import sys": { output: "Python 3.11.2" } }),
  );
  await expect(python.run(task)).rejects.toThrow(said);
});

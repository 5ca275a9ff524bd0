import { expect, it } from "vitest";
import { loadedLibraries } from "../../../src/lib/notebook/overview/loaded-libraries";

it("loadedLibraries finds what this process has loaded, and only that", () => {
  const { sharedObjects } = process.report.getReport() as { sharedObjects: string[] };
  const some = sharedObjects.map((file) => file.split("/").at(-1) ?? "").find((name) => name.startsWith("lib")) ?? "";
  expect(loadedLibraries([some.slice(0, 6), "libnowhere"])).toEqual([some.slice(0, 6)]);
});

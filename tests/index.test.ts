import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import * as library from "../src/lib";

it("names every room, and nothing else", () => {
  const rooms = readdirSync(path.resolve(__dirname, "../src/lib"), { withFileTypes: true });
  const names = rooms.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  expect(Object.keys(library).sort()).toEqual(names.sort());
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { builtRooms } from "../../../src/lib/notebook/overview/built-rooms";
import { facts } from "../../../src/lib/notebook/overview/ledger";

it("builtRooms counts what lies in the compiled library, folder or file", () => {
  const library = mkdtempSync(path.join(tmpdir(), "rooms-"));
  expect(builtRooms(facts(), library)).toMatchObject({ modules: 0, fields: 0, complete: false });
  mkdirSync(path.join(library, "information"));
  writeFileSync(path.join(library, "information", "index.js"), "");
  writeFileSync(path.join(library, "red-heart.js"), "");
  expect(builtRooms(facts(), library)).toMatchObject({ modules: 2, fields: 2, complete: false });
  for (const { room } of [...facts().modules, ...facts().fields]) {
    mkdirSync(path.join(library, room), { recursive: true });
    writeFileSync(path.join(library, room, "index.js"), "");
  }
  expect(builtRooms(facts(), library)).toMatchObject({ modules: 9, fields: 6, complete: true });
  rmSync(library, { recursive: true });
});

import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { Lack } from "../../setup/engine/lack.mjs";
import { forgetLack, rememberLack, requireNoFreshLack } from "../../setup/engine/memory.mjs";
import { placesOf } from "../../setup/engine/places.mjs";
import { oddFolder } from "./support";

it("a lack that took long to find is remembered for an hour, or until it is forgotten", async () => {
  const { folder, remove } = oddFolder();
  const places = placesOf(folder, folder, "any");
  mkdirSync(path.join(folder, "engine"));
  const check = (minutes: number) => (): void => {
    requireNoFreshLack(places, Date.now() + minutes * 60_000);
  };

  await rememberLack(places, new Lack("quick to find", "remedy"));
  expect(check(0)).not.toThrow();
  await rememberLack(places, new Lack("no network", "remedy", { slowToFind: true }));
  expect(check(0)).toThrow("no network (tried 0 min ago)");
  expect(check(50)).toThrow("no network (tried 50 min ago)");
  expect(check(61)).not.toThrow();
  await forgetLack(places);
  expect(check(0)).not.toThrow();
  remove();
});

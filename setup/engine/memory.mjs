import { existsSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { Lack } from "./lack.mjs";

/** A download or compilation that failed is not tried again within this time, unless asked for. */
const MINUTES = 60;

/** @typedef {import("./places.mjs").Places} Places */

/** @param {Places} places */
const fileOf = (places) => `${places.wheels}.failed.json`;

/**
 * Throws the Lack that was found less than an hour ago, so that a machine without network does not wait at each start.
 *
 * @param {Places} places
 * @param {number} [now] milliseconds
 * @returns {void}
 */
export function requireNoFreshLack(places, now = Date.now()) {
  if (!existsSync(fileOf(places))) return;
  const { reason, remedy, at } = JSON.parse(readFileSync(fileOf(places), "utf8"));
  const minutes = Math.round((now - at) / 60_000);
  if (minutes >= MINUTES) return;
  throw new Lack(`${reason} (tried ${minutes} min ago)`, remedy);
}

/**
 * Remembers a Lack that took seconds to find.
 *
 * @param {Places} places
 * @param {Lack} lack
 * @returns {Promise<void>}
 */
export async function rememberLack(places, lack) {
  if (!lack.slowToFind || !existsSync(places.engines)) return;
  await writeFile(fileOf(places), JSON.stringify({ reason: lack.reason, remedy: lack.remedy, at: Date.now() }));
}

/**
 * @param {Places} places
 * @returns {Promise<void>}
 */
export async function forgetLack(places) {
  await rm(fileOf(places), { force: true });
}

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseFacts, type Facts } from "../../data";
import { once } from "../../lazy";
import type { Row } from "../rows/row";
import { loadRows } from "../rows/rows";
import { currentSession } from "../session";

const data = resolve(__dirname, "../../../../data");

/** Every row of data/papers. */
export function ledger(): readonly Row[] {
  return loadRows(currentSession().papers);
}

/** What the papers cite, name and list: data/facts.yaml. */
export const facts: () => Facts = once(() => parseFacts(readFileSync(join(data, "facts.yaml"), "utf8")));

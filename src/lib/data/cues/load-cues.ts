import { readFileSync } from "node:fs";
import path from "node:path";
import type * as yaml from "yaml";
import { lazily, once } from "../../lazy";
import { cueSchema, type Cues, type NamedDimension } from "./cue-schema";

const file = path.resolve(__dirname, "../../../../data/cues.yaml");

/**
 * Reads the text of data/cues.yaml.
 *
 * @throws Error that names the file, the key and what was expected
 */
export function parseCues(text: string): Readonly<Record<NamedDimension, Cues>> {
  const { parse } = lazily("yaml") as typeof yaml;
  const parsed = cueSchema().safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`cues.yaml: ${issue!.path.join(".")}: ${issue!.message}`);
}

/** English cues for each dimension, chosen by hand before any pair of texts was judged (000-E17), read once. */
export const loadCues: () => Readonly<Record<NamedDimension, Cues>> = once(() => parseCues(readFileSync(file, "utf8")));

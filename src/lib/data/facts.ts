import type * as yaml from "yaml";
import type * as zod from "zod";
import { lazily, once } from "../lazy";

const factsSchema = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const version = z.string().regex(/^\d+\.\d+$/);
  return z.strictObject({
    works: z.array(
      z.strictObject({ cited: z.string(), subject: z.string(), line: z.int(), identifier: z.string().optional() }),
    ),
    innovations: z.array(z.strictObject({ name: z.string(), basis: z.array(z.string()), lines: z.string() })),
    requirements: z.array(
      z.strictObject({ name: z.string(), version: z.string(), python: z.tuple([version, version]) }),
    ),
    scales: z.array(
      z.strictObject({ type: z.string(), meaning: z.string(), paper: z.string(), steps: z.array(z.int().positive()) }),
    ),
    modules: z.array(z.strictObject({ name: z.string(), room: z.string() })),
    fields: z.array(z.strictObject({ name: z.string(), room: z.string() })),
    documents: z.array(z.strictObject({ name: z.string(), supplied: z.boolean() })),
    checkpoint: z.string(),
    sizes: z.record(z.string(), z.string()),
  });
});

/** What the papers cite, name and list, transcribed with its place (003-N4, 003-N5, 003-T11, 003-T12, X-C14, 002-C8). */
export type Facts = Readonly<zod.infer<ReturnType<typeof factsSchema>>>;

/**
 * Reads the text of data/facts.yaml.
 *
 * @throws Error that names the key and what was expected
 */
export function parseFacts(text: string): Facts {
  const { parse } = lazily("yaml") as typeof yaml;
  const parsed = factsSchema().safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`facts.yaml: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not understood"}`);
}

/**
 * The newest Python version that every requirement supports, or undefined if there is none (003-T11).
 *
 * Versions compare part by part as numbers: 3.10 is newer than 3.9.
 */
export function commonPython(requirements: Facts["requirements"]): string | undefined {
  const minor = (text: string): number => Number(text.split(".")[1]);
  const oldest = Math.max(...requirements.map(({ python }) => minor(python[0])));
  const newest = Math.min(...requirements.map(({ python }) => minor(python[1])));
  return oldest <= newest ? `3.${newest}` : undefined;
}

/** For each step number, how many scales use it (X-C14). */
export function meaningsOfSteps(scales: Facts["scales"]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const step of scales.flatMap(({ steps }) => steps)) counts[`L${step}`] = (counts[`L${step}`] ?? 0) + 1;
  return counts;
}

import type * as zod from "zod";
import { lazily, once } from "../../lazy";
import { verdicts } from "../verdicts/measurement";
import { parseJson, type Results } from "./results";
import type { Value } from "../value";

/** The strict schema of results.json. */
export const resultsSchema: () => zod.ZodType<Results> = once(() => {
  const z = lazily("zod") as typeof zod;
  const number = z.custom<number>((input) => typeof input === "number", "expected a number");
  const value: zod.ZodType<Value> = z.lazy(() =>
    z.union([number, z.string(), z.boolean(), z.array(value), z.record(z.string(), value)]),
  );
  const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected a sha256");
  const cell = z.int().min(1).exactOptional();
  const figure = z.strictObject({
    id: z.string(),
    library: z.enum(["vega-lite", "plotly"]),
    file: z.string().exactOptional(),
    sha256: sha256.exactOptional(),
    static: z.string().exactOptional(),
    spec: sha256,
    caption: z.string(),
    alt: z.string(),
    cell,
  });
  const claim = z.strictObject({
    id: z.string(),
    measured: value.exactOptional(),
    interval: z.tuple([number, number]).exactOptional(),
    intervals: z.record(z.string(), z.tuple([number, number])).exactOptional(),
    confidence: number.exactOptional(),
    runs: z.int().exactOptional(),
    unit: z.string().exactOptional(),
    parts: z.record(z.string(), value).exactOptional(),
    testable: z.literal(false).exactOptional(),
    verdict: z.enum(verdicts),
    reason: z.string(),
    cell,
  });
  const provenance = z.strictObject({
    commit: z.string(),
    dirty: z.boolean(),
    lockfile: z.string(),
    fingerprint: z.string().exactOptional(),
    data: z.record(z.string(), z.string()),
  });
  return z.strictObject({
    notebook: z.string(),
    profile: z.string(),
    seed: z.number().exactOptional(),
    parameters: z.record(z.string(), value),
    engine: z.string(),
    provenance,
    figures: z.array(figure),
    claims: z.array(claim),
  });
});

/**
 * Reads the text of a results.json.
 *
 * @param file only for messages
 * @throws Error that names the file and each field that is not as {@link Results} says
 */
export function parseResults(text: string, file: string): Results {
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const { success, data, error } = resultsSchema().safeParse(json);
  if (success) return data;
  throw new Error(error.issues.map(({ path, message }) => `${file}: ${path.join(".")}: ${message}`).join("\n"));
}

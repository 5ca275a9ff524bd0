import type * as yaml from "yaml";
import type * as zod from "zod";
import { lazily, once } from "../lazy";

const datasetSchema = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hex digits");

  /** A public file of another format that is turned into the one that notebooks read. */
  const madeFrom = z.strictObject({ url: z.url(), format: z.literal("mat5"), variable: z.string() });

  const dataFile = z
    .strictObject({
      /** Name inside the set, also as a path. */
      file: z.string().regex(/^(?!\/)(?!.*\.\.).+$/, "expected a path inside the set"),
      bytes: z.int().positive(),
      sha256,
      /** Public address that serves the file as it is. */
      url: z.url().optional(),
      madeFrom: madeFrom.optional(),
      /** Path inside node_modules of a package that is always installed. */
      package: z.string().optional(),
      /** Other places of the file in an offline folder. */
      also: z.array(z.string()).optional(),
      /** How a file that no address serves was made. */
      derivation: z.string().optional(),
    })
    .refine((f) => [f.url, f.madeFrom, f.package, f.derivation].filter((way) => way !== undefined).length === 1, {
      message: "expected exactly one of url, madeFrom, package, derivation",
    });

  return z.strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "expected lower-case words joined by hyphens"),
    title: z.string().min(1),
    licence: z.string().min(1),
    /** Whom to cite. */
    cite: z.string().min(1),
    note: z.string().optional(),
    files: z.array(dataFile).min(1),
  });
});

/** One file of a data set: what proves it, and where it can be had. */
export type DataFileEntry = DatasetEntry["files"][number];

/** One data set of the manifest. */
export type DatasetEntry = Readonly<zod.infer<ReturnType<typeof datasetSchema>>>;

/**
 * Reads the text of data/datasets.yaml.
 *
 * @throws Error that names the entry, the key and what was expected
 */
export function parseManifest(text: string): readonly DatasetEntry[] {
  const { parse } = lazily("yaml") as typeof yaml;
  const parsed = datasetSchema().array().safeParse(parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`datasets.yaml: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a list of data sets"}`);
  }
  const names = new Set<string>();
  for (const { name } of parsed.data) {
    if (names.has(name)) throw new Error(`datasets.yaml: ${name} stands there twice`);
    names.add(name);
  }
  return parsed.data;
}

/** The entry of a name; an unknown name is an error that lists the known ones. */
export function findDataset(manifest: readonly DatasetEntry[], name: string): DatasetEntry {
  const entry = manifest.find((candidate) => candidate.name === name);
  if (entry) return entry;
  throw new RangeError(`data set: expected one of ${manifest.map((d) => d.name).join(", ")}, got ${name}`);
}

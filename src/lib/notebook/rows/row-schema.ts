import type * as zod from "zod";
import { lazily, once } from "../../lazy";
import { isScored, kinds, levels, type Kind, type Row } from "./row";
import { isFinite, isList, isMap, type Value } from "../value";

const letters: Readonly<Record<Kind, string>> = {
  system: "S",
  experiment: "E",
  target: "A",
  table: "T",
  figure: "F",
  number: "N",
  contradiction: "C",
  data: "D",
};

/** The strict schema of a row: unknown keys, ill-formed ids, and levels without what they need are refused. */
export const rowSchema: () => zod.ZodType<Row> = once(() => {
  const z = lazily("zod") as typeof zod;
  const text = z.string().trim().min(1);
  const notebook = z.string().regex(/^\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a notebook such as "17-surd-pid-ksg"');
  const value: zod.ZodType<Value> = z.lazy(() =>
    z.union([number, z.string(), z.boolean(), z.array(value), z.record(z.string(), value)]),
  );
  const number = z.custom<number>((input) => typeof input === "number", "expected a number");
  const size = z.number().min(0);
  const test = {
    kind: z.enum(["superiority", "equivalence"]),
    margin: size,
    direction: z.enum(["above", "below"]).exactOptional(),
    runs: z.int().min(10),
    confidence: z.number().min(0.5).lt(1).exactOptional(),
  };
  return z
    .strictObject({
      id: z.string().regex(/^(\d{3}|X)-[SEATFNCD][1-9]\d*$/, 'expected an id such as "003-E11"'),
      kind: z.enum(kinds),
      notebook: notebook.exactOptional(),
      notebooks: z.array(notebook).min(2).exactOptional(),
      where: text,
      says: text,
      status: z.enum(["plan", "claim", "deferred"]).exactOptional(),
      claimed: value.exactOptional(),
      unit: text.exactOptional(),
      implies: text.exactOptional(),
      recorded: text.exactOptional(),
      question: text.exactOptional(),
      level: z.enum(levels).exactOptional(),
      expected: value.exactOptional(),
      tolerance: z
        .strictObject({
          absolute: size.exactOptional(),
          relative: size.exactOptional(),
          unit: text.exactOptional(),
          over: text.exactOptional(),
        })
        .exactOptional(),
      test: z.strictObject(test).exactOptional(),
      tests: z
        .record(z.string(), z.strictObject({ ...test, expected: z.number(), unit: text.exactOptional() }))
        .exactOptional(),
      predicate: text.exactOptional(),
    })
    .check(({ value: row, issues }) => {
      for (const message of faults(row)) issues.push({ code: "custom", message, input: row });
    });
});

/** What is wrong with a row whose fields are each well-formed. */
function faults(row: Row): string[] {
  const said: string[] = [];
  const letter = row.id.charAt(row.id.indexOf("-") + 1);
  if (letter !== letters[row.kind]) said.push(`kind ${row.kind} needs the letter ${letters[row.kind]} in the id`);
  if (row.notebook !== undefined && row.notebooks !== undefined) said.push("give notebook or notebooks, not both");
  if (isScored(row.kind) && row.notebook === undefined && row.notebooks === undefined) {
    said.push("a scored row needs the notebook that measures it");
  }
  if (row.level !== undefined && !isScored(row.kind)) said.push(`kind ${row.kind} carries no verdict, so no level`);
  if (row.level !== undefined && row.question === undefined) said.push("a row with a level needs its question");
  return [...said, ...misplaced(row), ...missing(row)];
}

/** Fields that belong to another level; a field that is never read would only look like a rule. */
function misplaced(row: Row): string[] {
  const home = {
    tolerance: "tolerance",
    test: "statistical",
    tests: "statistical",
    predicate: "qualitative",
  } as const;
  const said = Object.entries(home)
    .filter(([field, level]) => row[field as keyof typeof home] !== undefined && row.level !== level)
    .map(([field, level]) => `${field} belongs to level ${level}, the row has ${row.level ?? "none"}`);
  if (row.expected !== undefined && (row.level === undefined || ["qualitative", "protocol"].includes(row.level))) {
    said.push(`expected is never compared at level ${row.level ?? "none"}`);
  }
  if (row.tests !== undefined && row.test !== undefined) said.push("give test or tests, not both");
  if (row.tests !== undefined && row.expected !== undefined) said.push("with tests, each part has its own expected");
  return said;
}

/** What the row's level needs and the row lacks. */
function missing(row: Row): string[] {
  const expected = row.expected ?? row.claimed;
  if (row.level === undefined) return [];
  switch (row.level) {
    case "protocol":
      return [];
    case "exact":
      return expected === undefined ? ["level exact needs expected or claimed"] : [];
    case "qualitative":
      return row.predicate === undefined ? ["level qualitative needs its predicate"] : [];
    case "tolerance":
      return missingTolerance(row, expected);
    case "statistical":
      return row.tests === undefined ? missingTest(row, expected) : missingTests(row.tests);
  }
}

function missingTolerance({ tolerance }: Row, expected: Value | undefined): string[] {
  const said: string[] = [];
  if (tolerance?.absolute === undefined && tolerance?.relative === undefined) {
    said.push("level tolerance needs a tolerance with absolute or relative");
  }
  if (expected === undefined || !isNumeric(expected)) {
    said.push("level tolerance needs a numeric expected (or claimed) to compare with");
  }
  return said;
}

function missingTests(tests: NonNullable<Row["tests"]>): string[] {
  const parts = Object.entries(tests);
  if (parts.length < 2) return ["tests needs at least two parts; a single one is a test"];
  return parts.flatMap(([name, { expected, ...test }]) =>
    missingTest({ test, expected }, expected).map((what) => `tests.${name}: ${what}`),
  );
}

function missingTest({ test, expected }: Pick<Row, "test" | "expected">, reference: Value | undefined): string[] {
  if (test === undefined) return ["level statistical needs its test"];
  if (test.kind === "superiority") {
    const said = test.direction === undefined ? ["a superiority test needs its direction, above or below"] : [];
    if (typeof expected === "number" && Number.isFinite(expected)) return said;
    return [...said, "a superiority test needs a numeric expected: 0 for a difference, or the value to be beaten"];
  }
  const said = test.direction === undefined ? [] : ["an equivalence test has no direction"];
  if (test.margin === 0) said.push("an equivalence test needs a margin above 0");
  if (typeof reference === "number" && Number.isFinite(reference)) return said;
  return [...said, "an equivalence test needs a numeric expected (or claimed)"];
}

function isNumeric(value: Value): boolean {
  if (isList(value)) return value.length > 0 && value.every(isNumeric);
  if (isMap(value)) return Object.keys(value).length > 0 && Object.values(value).every(isNumeric);
  return typeof value === "number" && isFinite(value);
}

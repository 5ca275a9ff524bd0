import type * as zod from "zod";
import { lazily, once } from "../../lazy";
import type { AuthoredCase } from "./authored-case";
import { dimensionNames, type DimensionName } from "./dimensions";

/** The strict schema of an authored case: unknown keys, values out of range and names that mean nothing are refused. */
export const caseSchema: () => zod.ZodType<AuthoredCase> = once(() => {
  const z = lazily("zod") as typeof zod;
  const share = z.number().min(0).max(1);
  const signed = z.number().min(-1).max(1);
  const positive = z.number().min(0);
  const text = z.string().trim().min(1);
  const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words such as "give-money"');
  const label = z.strictObject({ en: text, ko: text });
  const shares = <Names extends string>(...names: Names[]): zod.ZodType<Record<Names, number>> =>
    z.strictObject(Object.fromEntries(names.map((key) => [key, share])) as Record<Names, typeof share>) as zod.ZodType<
      Record<Names, number>
    >;
  const outcome = z.strictObject({
    mean: signed,
    sd: z.number().positive().max(1),
    skew: z.number().min(-3).max(3).exactOptional(),
  });
  const option = z.strictObject({
    id: name,
    label,
    shock: z.record(name, signed),
    outcome,
    measures: z.strictObject({ people: positive, hours: positive, delayYears: positive }),
    dimensions: shares<DimensionName>(...dimensionNames),
    harms: z.array(z.enum(dimensionNames)),
  });
  return z
    .strictObject({
      id: name,
      title: label,
      situation: label,
      recorded: z.record(z.string(), z.number()),
      context: z.strictObject({
        contextual: shares("complexity", "urgency", "sensitivity"),
        temporal: shares("impatience"),
        social: shares("collectivism", "network"),
        ethical: shares("duty", "care", "justice"),
        emotional: shares("trauma", "fragility"),
        cognitive: shares("load", "fatigue", "uncertainty"),
      }),
      graph: z.strictObject({
        nodes: z.array(z.strictObject({ name, label, utility: signed })).min(2),
        edges: z.array(z.strictObject({ from: name, to: name, weight: signed, confidence: share })).min(1),
      }),
      options: z.array(option).min(2),
    })
    .check(({ value, issues }) => {
      for (const message of faults(value)) issues.push({ code: "custom", message, input: value });
    });
});

/** What is wrong with a case whose fields are each well-formed. */
function faults({ graph, options }: AuthoredCase): string[] {
  const nodes = graph.nodes.map((node) => node.name);
  const arrows = graph.edges.map(({ from, to }) => `${from} -> ${to}`);
  const named = [
    ...graph.edges.flatMap(({ from, to }) => [from, to]),
    ...options.flatMap(({ shock }) => Object.keys(shock)),
  ];
  return [
    ...repeated(nodes).map((name) => `node ${name} stands there twice`),
    ...repeated(arrows).map((arrow) => `edge ${arrow} stands there twice`),
    ...repeated(options.map(({ id }) => id)).map((id) => `option ${id} stands there twice`),
    ...graph.edges.filter(({ from, to }) => from === to).map(({ from }) => `edge ${from} -> ${from} is a loop`),
    ...[...new Set(named)].filter((name) => !nodes.includes(name)).map((name) => `${name} is no node of the graph`),
    ...options.flatMap(({ id, harms }) => repeated(harms).map((harm) => `option ${id} names ${harm} twice`)),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

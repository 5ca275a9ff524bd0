import type * as yaml from "yaml";
import { lazily } from "../../lazy";
import { complaint } from "../registry/options";
import { didYouMean } from "../registry/registry";
import { scorerOf } from "./algorithms";
import type { Recipe } from "./recipe";
import { sectionSchemas } from "./schema";

/**
 * Reads a recipe. What it does not say has its default; an empty one is the default recipe.
 *
 * @param text YAML with the sections run, model, train, optim, data, batching, loss, critic, rho1 and eval
 * @throws RangeError that names what is wrong: text that is no YAML, an unknown section or key with the nearest known one, a value
 *   of another type or out of range, a scorer of another algorithm, or a horizon that no window holds
 * @see 004-S8, 004-A5
 */
export function parseRecipe(text: string): Recipe {
  const given = mapping("recipe", parsedYaml(text));
  const schemas = sectionSchemas();
  const names = Object.keys(schemas) as (keyof Recipe)[];
  for (const name of Object.keys(given)) {
    if (name in schemas) continue;
    throw new RangeError(`recipe: expected sections ${names.join(", ")}, got "${name}"${didYouMean(name, names)}`);
  }
  const recipe = Object.fromEntries(names.map((name) => [name, section(name, given[name])])) as unknown as Recipe;
  requireFit(recipe);
  return recipe;
}

function section(name: keyof Recipe, value: unknown): unknown {
  const schema = sectionSchemas()[name];
  const result = schema.safeParse(mapping(`recipe: ${name}`, value), { reportInput: true });
  if (result.success) return result.data;
  throw new RangeError(`recipe: ${name}: ${complaint(result.error.issues[0]!, Object.keys(schema.shape))}`);
}

function parsedYaml(text: string): unknown {
  const { parse } = lazily("yaml") as typeof yaml;
  try {
    return parse(text);
  } catch (error) {
    throw new RangeError(`recipe: expected YAML: ${(error as Error).message}`, { cause: error });
  }
}

/** An object; nothing at all counts as an empty one. */
function mapping(where: string, value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new RangeError(`${where}: expected keys and values, got ${JSON.stringify(value)}`);
}

function requireFit(recipe: Recipe): void {
  const { model, batching } = recipe;
  if (model.width % model.heads !== 0) {
    throw new RangeError(`recipe: model: width: expected a multiple of ${model.heads} heads, got ${model.width}`);
  }
  if (model.predictions >= batching.length) {
    throw new RangeError(
      `recipe: model: predictions: expected fewer than the ${batching.length} tokens of a window, got ${model.predictions}`,
    );
  }
  scorerOf(recipe);
}

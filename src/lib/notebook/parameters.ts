import { currentSession, type Session } from "./session";
import { isFinite, isList, isMap, say, typeOf, type Value } from "./value";

/** Values of a notebook's parameters. `seed`, where there is one, is recorded on its own. */
export type Parameters = Readonly<Record<string, Value>>;

/** One set of values for the paper profile, and what the others change. */
export interface ProfileParameters<P extends Parameters> {
  readonly paper: P;
  readonly quick?: Partial<Widened<P>>;
  readonly full?: Partial<Widened<P>>;
}

/** Literal types made plain: 2000 is a number, "ridge" is a string. */
export type Widened<P> = {
  readonly [K in keyof P]: P[K] extends number
    ? number
    : P[K] extends string
      ? string
      : P[K] extends boolean
        ? boolean
        : P[K];
};

/** Where overrides come from: an option of the command, which passes them on in a variable. */
const overridesOrigin = "--set (RED_HEART_PARAMETERS)";

/**
 * The parameters of this run: the paper's values, changed by the profile (RED_HEART_PROFILE) and then by
 * RED_HEART_PARAMETERS, a JSON object. Recorded in results.json.
 *
 * @returns a frozen object with the keys of `paper`
 * @throws Error that names the key if a change is unknown, of another type than the paper's value, or not finite
 */
export function parameters<P extends Parameters>(values: ProfileParameters<P>): Widened<P> {
  return parametersOf(currentSession(), values);
}

/** {@link parameters} of a given session. */
export function parametersOf<P extends Parameters>(session: Session, values: ProfileParameters<P>): Widened<P> {
  session.reserve("parameters");
  requireChanges("paper", values.paper, values.paper);
  for (const profile of ["quick", "full"] as const) requireChanges(profile, values[profile] ?? {}, values.paper);
  const profile = session.profile === "paper" ? {} : (values[session.profile] ?? {});
  const overrides = parseOverrides(session.environment["RED_HEART_PARAMETERS"]);
  requireChanges(overridesOrigin, overrides, values.paper);
  const chosen = Object.freeze({ ...values.paper, ...profile, ...overrides });
  session.setParameters(chosen);
  return chosen as unknown as Widened<P>;
}

function parseOverrides(text = "{}"): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text === "" ? "{}" : text);
  } catch (error) {
    throw new Error(`${overridesOrigin}: expected a JSON object, got ${text}`, { cause: error });
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
  throw new Error(`${overridesOrigin}: expected a JSON object, got ${typeOf(parsed)}`);
}

function requireChanges(from: string, changes: object, paper: Parameters): void {
  for (const [key, value] of Object.entries(changes) as [string, Value][]) {
    const known = Object.hasOwn(paper, key) ? paper[key] : undefined;
    if (known === undefined) {
      throw new Error(`${from}: unknown parameter ${key}; known are ${Object.keys(paper).join(", ")}`);
    }
    if (!sameShape(value, known)) throw new Error(`${from}: ${key}: expected ${typeOf(known)}, got ${typeOf(value)}`);
    if (!isFinite(value)) throw new Error(`${from}: ${key}: expected finite numbers, got ${say(value)}`);
  }
}

/** Lists may change their length, but not what they hold; maps keep their keys. */
function sameShape(value: Value, known: Value): boolean {
  if (typeOf(value) !== typeOf(known)) return false;
  if (isList(known))
    return known.length === 0 || (value as readonly Value[]).every((entry) => sameShape(entry, known[0]!));
  if (!isMap(known)) return true;
  const map = value as Parameters;
  return (
    Object.keys(map).length === Object.keys(known).length &&
    Object.entries(known).every(([key, part]) => Object.hasOwn(map, key) && sameShape(map[key]!, part))
  );
}

import { nearest } from "../../nearest";

/** What a component is: the name by which recipes call it, its kind and the version of its contract. */
export interface ComponentIdentity {
  /** In kebab-case: "rho1-excess-v1". */
  readonly key: string;
  /** "scorer", for instance; lower-case. */
  readonly category: string;
  /** "1.0.0". */
  readonly version: string;
}

/** A component that can be made by its key. */
export interface Registration<Made> extends ComponentIdentity {
  /**
   * Makes one.
   *
   * @param options as a recipe has them, unchecked
   * @throws RangeError that names an unknown or unfit option
   */
  readonly create: (options: unknown) => Made;
}

/** Components by their keys. */
export interface Registry<Made> {
  /**
   * The component of a key.
   *
   * @throws RangeError that offers the nearest key for one that is unknown
   */
  find(key: string): Registration<Made>;
  /** All components in the order of registration, or those of a category. */
  list(category?: string): readonly ComponentIdentity[];
}

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const semantic = /^\d+\.\d+\.\d+$/;

/**
 * Registers components.
 *
 * @throws RangeError for a key that is not in kebab-case or stands there twice, and for a version that is not of three numbers
 * @see 004-S7
 */
export function createRegistry<Made>(registrations: readonly Registration<Made>[]): Registry<Made> {
  const byKey = new Map<string, Registration<Made>>();
  for (const one of registrations) {
    if (!kebabCase.test(one.key)) throw new RangeError(`registry: expected a key in kebab-case, got "${one.key}"`);
    if (byKey.has(one.key)) throw new RangeError(`registry: expected "${one.key}" once, got it twice`);
    if (!semantic.test(one.version)) {
      throw new RangeError(`registry: ${one.key}: expected a version such as 1.0.0, got "${one.version}"`);
    }
    byKey.set(one.key, one);
  }
  return {
    find: (key) => byKey.get(key) ?? unknownKey(key, [...byKey.keys()]),
    list: (category) => [...byKey.values()].filter((one) => category === undefined || one.category === category),
  };
}

function unknownKey(key: string, keys: readonly string[]): never {
  throw new RangeError(`registry: expected one of ${keys.join(", ")}, got "${key}"${didYouMean(key, keys)}`);
}

/** "; did you mean ...?" where a name is near one that is known, else nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "" : `; did you mean "${near}"?`;
}

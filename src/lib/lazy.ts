import { createRequire } from "node:module";

const load = createRequire(__filename);

/** Loads a package when it is first needed: a kernel starts faster without those that its notebook never uses. */
export function lazily(name: string): unknown {
  return load(name);
}

/** A function that computes its value once, at the first call. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

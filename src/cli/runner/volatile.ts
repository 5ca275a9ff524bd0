/** Fields of a `provenance` object that change from run to run without any change of the result. */
const volatileFields: ReadonlySet<string> = new Set(["commit", "dirty", "fingerprint"]);

/**
 * Whether two files say the same: equal bytes, or, for JSON (results and notebooks), equal text once the volatile fields
 * below any key named `provenance` are masked. The committed file then keeps its bytes, and `git status` stays clean.
 */
export function sameButVolatile(one: Uint8Array, other: Uint8Array): boolean {
  if (Buffer.compare(one, other) === 0) return true;
  const masked = maskedJson(one);
  return masked !== undefined && masked === maskedJson(other);
}

function maskedJson(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString("utf8");
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.stringify(masked(JSON.parse(text), false));
  } catch {
    return undefined;
  }
}

function masked(value: unknown, inProvenance: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item, inProvenance));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => {
      const isVolatile = inProvenance && volatileFields.has(key);
      return [key, isVolatile ? "volatile" : masked(item, inProvenance || key === "provenance")];
    }),
  );
}

import fc from "fast-check";

/** Utilities of three to six options, some of them equal, and the index of the one that was chosen. */
export function anyChoice(): fc.Arbitrary<{ readonly utilities: number[]; readonly chosen: number }> {
  const utility = fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: -2, max: 2 }));
  return fc
    .array(utility, { minLength: 3, maxLength: 6 })
    .chain((utilities) => fc.record({ utilities: fc.constant(utilities), chosen: fc.nat(utilities.length - 1) }));
}

/**
 * Bentham's calculus as the papers widen it: thirteen dimensions in four profiles, six layers of correction, discounting, and
 * the explanation of each term (003-S13, 003-S14, 003-S15, 000-S8, 000-S9).
 */
export * from "./explain";
export * from "./layers";
export * from "./pairs";
export * from "./registry";
export * from "./studies";
export * from "./utility";
export * from "./weights";

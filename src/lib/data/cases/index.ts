/** Decisions written by hand around the facts of the original's decision logs: ten cases, two of them required (000-D4, 000-S14). */
export type { AuthoredCase, CaseContext, CaseEdge, CaseNode, CaseOption, CaseOutcome, Label } from "./authored-case";
export { dimensionNames, type DimensionName } from "./dimensions";
export { caseNamed, loadCases, parseCase } from "./load-cases";

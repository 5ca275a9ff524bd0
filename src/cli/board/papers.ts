/** What the first part of a row's id stands for. */
export const papers: Readonly<Record<string, string>> = {
  "000": "Red Heart roadmap",
  "001": "Red Heart model",
  "002": "Augnes BayesFlow",
  "003": "Red Heart methods",
  "004": "WMTP",
  X: "between the papers",
};

/** The paper's part of a row id: "003" of "003-E11". */
export function paperOf(id: string): string {
  return id.split("-", 1)[0]!;
}

/** Orders ids by paper, kind and number: 003-E2 comes before 003-E11. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [sortable(a), sortable(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortable(id: string): string {
  return id.replaceAll(/\d+/g, (digits) => digits.padStart(6, "0"));
}

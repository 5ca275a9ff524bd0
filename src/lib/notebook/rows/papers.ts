/** A title in both languages. */
export interface Title {
  readonly en: string;
  readonly ko: string;
}

const titles: Readonly<Record<string, Title>> = {
  "000": { en: "Red Heart roadmap", ko: "로드맵" },
  "001": { en: "Red Heart model", ko: "소형 모델" },
  "002": { en: "Augnes BayesFlow", ko: "베이즈" },
  "003": { en: "Red Heart methods", ko: "방법론" },
  "004": { en: "WMTP", ko: "다중 토큰 예측" },
  X: { en: "between the papers", ko: "논문 사이" },
};

/** The papers, as the first part of a row's id names them, in their order. */
export const paperIds: readonly string[] = Object.keys(titles);

/** The title of a paper; of one that is not known, its id. */
export function paperTitle(paper: string): Title {
  return titles[paper] ?? { en: paper, ko: paper };
}

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

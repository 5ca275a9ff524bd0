import { describe, expect, it } from "vitest";
import { readNormality, strongRegret } from "../../../src/lib/regret/posterior/ratings";

const head = "Q,Sc1_regret,Sc2_regret,sc3_c1_regret,sc3_c2_regret,sc3_c3_regret";

describe("reports of regret and normality", () => {
  it("count who sees more regret in the exception: answer 1 of the first question, 2 of the second", () => {
    const { reports } = readNormality(`${head}\n9,1,2,4, , \n9,1,1, ,0, \r\n9,2,2, , ,3\n9, , , , , `);
    expect(reports).toEqual([
      { scenario: "hitchhiker", regretted: 2, total: 3 },
      { scenario: "car accident", regretted: 2, total: 3 },
    ]);
  });

  it("keep the ratings of each condition, blanks left out", () => {
    const { ratings } = readNormality(`${head}\n9,1,2,4, , \n9,1,1, ,0, \n9,2,2, , ,3`);
    expect(ratings.map(({ ratings: given }) => given)).toEqual([[4], [0], [3]]);
  });

  it("count as regret from strong on", () => {
    expect(strongRegret([0, 2, 3, 4, 4])).toEqual({ regretted: 3, total: 5 });
    expect(strongRegret([0, 2, 3, 4, 4], 4)).toEqual({ regretted: 2, total: 5 });
  });

  it("refuse an answer that the question does not have, and name the line", () => {
    expect(() => readNormality(`${head}\n9,1,2,4, , \n9,7,1, ,0, `)).toThrow(
      'csv: line 3: expected one of 1, 2 for Sc1_regret, got "7"',
    );
    expect(() => readNormality("a,b\n1,2")).toThrow("csv: expected a column Sc1_regret");
  });
});

import { describe, expect, it } from "vitest";
import { caseNamed, dimensionNames, loadCases, parseCase } from "../../../src/lib/data";

const text = JSON.stringify(caseNamed("homeless-person"));
type Draft = Record<string, never> & { graph: { edges: object[] }; options: Record<string, unknown>[] };
const changed = (change: (draft: Draft) => void): string => {
  const draft = JSON.parse(text) as Draft;
  change(draft);
  return JSON.stringify(draft);
};

describe("loadCases", () => {
  it("has ten cases, each under its own name, among them the two of the roadmap", () => {
    const ids = loadCases().map(({ id }) => id);
    expect(new Set(ids).size).toBe(10);
    expect(ids).toEqual(expect.arrayContaining(["homeless-person", "ai-jobs"]));
  });

  it("holds what the original recorded of the two", () => {
    const { recorded, options } = caseNamed("homeless-person");
    expect(recorded).toEqual({ moneyAmount: 30_000, urgencyOfAppointment: 0.8, homelessPersonCondition: 0.7 });
    expect(options.map(({ id, outcome }) => [id, outcome.mean])).toEqual([
      ["give-money", 0.7],
      ["give-food", 0.8],
      ["ignore", -0.4],
      ["call-shelter", 0.6],
    ]);
    expect(caseNamed("ai-jobs").recorded).toMatchObject({ efficiencyGain: 0.9, jobDisplacement: 0.8 });
  });

  it.each(loadCases().map((one) => [one.id, one] as const))("writes %s in Korean as well", (_, one) => {
    const labels = [
      one.title,
      one.situation,
      ...one.graph.nodes.map((n) => n.label),
      ...one.options.map((o) => o.label),
    ];
    for (const { en, ko } of labels) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).not.toMatch(/[가-힣]/);
    }
  });

  it.each(loadCases().map((one) => [one.id, one] as const))(
    "gives %s a graph of 6 to 9 variables without a cycle",
    (_, one) => {
      const left = new Set(one.graph.nodes.map(({ name }) => name));
      expect(left.size).toBeGreaterThanOrEqual(6);
      expect(left.size).toBeLessThanOrEqual(9);
      for (let free = [""]; free.length > 0;) {
        free = [...left].filter((name) => !one.graph.edges.some(({ from, to }) => to === name && left.has(from)));
        for (const name of free) left.delete(name);
      }
      expect([...left]).toEqual([]);
    },
  );

  it("says for all options the size of all thirteen dimensions, in [0, 1]", () => {
    const values = loadCases().flatMap(({ options }) =>
      options.flatMap((o) => dimensionNames.map((d) => o.dimensions[d])),
    );
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });
});

describe("parseCase", () => {
  it("names the file, the key and what is wrong", () => {
    expect(() => parseCase("other.yaml", text)).toThrow("other.yaml: id: expected other, got homeless-person");
    const far = changed((draft) => draft.graph.edges.push({ from: "wallet", to: "moon", weight: 0.1, confidence: 1 }));
    expect(() => parseCase("homeless-person.yaml", far)).toThrow("moon is no node of the graph");
    const loop = changed((draft) => draft.graph.edges.push({ from: "trust", to: "trust", weight: 0.1, confidence: 1 }));
    expect(() => parseCase("homeless-person.yaml", loop)).toThrow("edge trust -> trust is a loop");
    const twice = changed((draft) => draft.graph.edges.push({ ...draft.graph.edges[0] }));
    expect(() => parseCase("homeless-person.yaml", twice)).toThrow("edge wallet -> appointment stands there twice");
  });

  it("refuses an unknown key, a value out of range, and a shock to a variable that is not there", () => {
    const unknown = changed((draft) => Object.assign(draft, { mood: "grey" }));
    expect(() => parseCase("homeless-person.yaml", unknown)).toThrow(/mood/);
    const large = changed((draft) => Object.assign(draft.options[0]!["dimensions"] as object, { purity: 1.2 }));
    expect(() => parseCase("homeless-person.yaml", large)).toThrow("options.0.dimensions.purity");
    const shock = changed((draft) => Object.assign(draft.options[0]!["shock"] as object, { sun: 1 }));
    expect(() => parseCase("homeless-person.yaml", shock)).toThrow("sun is no node of the graph");
    const harm = changed((draft) => Object.assign(draft.options[0]!, { harms: ["cascade", "cascade"] }));
    expect(() => parseCase("homeless-person.yaml", harm)).toThrow("option give-money names cascade twice");
  });
});

describe("caseNamed", () => {
  it("lists the cases that there are", () => {
    expect(() => caseNamed("trolley")).toThrow(/case: expected one of ai-jobs, .*homeless-person.*, got trolley/);
  });
});

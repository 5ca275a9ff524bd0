import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commonPython, meaningsOfSteps, parseFacts } from "../../src/lib/data/facts";
import { isIdentifier } from "../../src/lib/data/identifiers";

const facts = parseFacts(readFileSync(path.resolve(__dirname, "../../data/facts.yaml"), "utf8"));

describe("the committed facts", () => {
  it("hold eleven works, nine modules and six fields", () => {
    expect([facts.works.length, facts.modules.length, facts.fields.length]).toEqual([11, 9, 6]);
  });

  it("give only identifiers whose check digits are right", () => {
    const given = facts.works.flatMap(({ identifier }) => identifier ?? []);
    expect(given.filter((identifier) => !isIdentifier(identifier))).toEqual([]);
    expect(given).toHaveLength(9);
  });

  it("keep the non-breaking hyphens of the printed file name", () => {
    expect(Buffer.from(facts.checkpoint).toString("hex")).toContain("e28091");
  });
});

describe("parseFacts", () => {
  it("names the key that is wrong", () => {
    expect(() => parseFacts("works: 3")).toThrow(/facts\.yaml: works: .*expected array/);
  });
});

describe("commonPython", () => {
  const needs = (name: string, from: string, to: string) => ({
    name,
    version: "1.0",
    python: [from, to] as [string, string],
  });

  it("is the newest version in all ranges, comparing 3.10 as newer than 3.9", () => {
    expect(commonPython([needs("a", "3.7", "3.10"), needs("b", "3.8", "3.11")])).toBe("3.10");
  });

  it("is undefined where the ranges don't meet", () => {
    expect(commonPython([needs("a", "3.7", "3.9"), needs("b", "3.10", "3.11")])).toBeUndefined();
  });
});

describe("meaningsOfSteps", () => {
  it("counts the scales that use a step", () => {
    expect(meaningsOfSteps(facts.scales)).toEqual({ L1: 3, L2: 3, L3: 2 });
  });
});

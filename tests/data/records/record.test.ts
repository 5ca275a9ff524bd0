import { describe, expect, it } from "vitest";
import { readRecords } from "../../../src/lib/data/records/read";
import { recordBentham, recordEmotions, recordSchema } from "../../../src/lib/data/records/record";

const each = (names: readonly string[], value: number): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, value]));
const view = { outcome: "They talk it over.", utility: 0.4 };
const synthetic = {
  id: "s-1",
  source: "synthetic",
  language: "ko",
  text: "말 ".repeat(200),
  emotion: each(recordEmotions, 0.2),
  bentham: each(recordBentham, 0.5),
  views: { optimistic: view, neutral: view, pessimistic: view },
  verified: { label: "acceptable", annotators: 5, agreeing: 4 },
};
const story = { id: "r-1", source: "scruples", language: "en", text: "I left early." };
const refuses = (record: object): string =>
  recordSchema()
    .safeParse(record)
    .error!.issues.map((issue) => issue.path.join("."))
    .join();

describe("recordSchema", () => {
  it("has seven emotions, ten variables and three views", () => {
    expect([recordEmotions.length, recordBentham.length]).toEqual([7, 10]);
    expect(recordSchema().safeParse(synthetic).success).toBe(true);
    expect(recordSchema().safeParse(story).success).toBe(true);
  });

  it("asks of a synthetic record every field and 200 to 500 words", () => {
    expect(refuses({ ...synthetic, views: undefined, verified: undefined })).toBe("views,verified");
    expect(refuses({ ...synthetic, text: "말 ".repeat(199) })).toBe("text");
    expect(refuses({ ...synthetic, text: "말 ".repeat(501) })).toBe("text");
    expect(recordSchema().safeParse({ ...synthetic, text: "말 ".repeat(500) }).success).toBe(true);
  });

  it.each([
    [
      "a strength above 1",
      { ...synthetic, emotion: each(recordEmotions, 1.1) },
      recordEmotions.map((e) => `emotion.${e}`).join(),
    ],
    ["nine variables", { ...synthetic, bentham: each(recordBentham.slice(1), 0) }, "bentham.intensity"],
    ["an unknown emotion", { ...story, emotion: each([...recordEmotions, "neutral"], 0) }, "emotion"],
    ["an unknown field", { ...story, regret: 1 }, ""],
    [
      "more in agreement than were asked",
      { ...story, verified: { label: "x", annotators: 2, agreeing: 3 } },
      "verified.agreeing",
    ],
    ["an empty text", { ...story, text: " " }, "text"],
  ])("refuses %s", (_, record, path) => {
    expect(refuses(record)).toBe(path);
  });
});

describe("readRecords", () => {
  const file = (...records: object[]): string => records.map((record) => JSON.stringify(record)).join("\n");

  it("reads one record a line", () => {
    expect(readRecords(file(story, synthetic)).map(({ id }) => id)).toEqual(["r-1", "s-1"]);
  });

  it("names the line of a bad record and of an id that comes again", () => {
    expect(() => readRecords(file(story, { ...story, language: "de" }))).toThrow("records: line 2: language: ");
    expect(() => readRecords(file(story, synthetic, story))).toThrow(
      "records: line 3: id r-1 stands in line 1 already",
    );
  });
});

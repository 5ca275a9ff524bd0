import { describe, expect, it } from "vitest";
import { dataFile, dataText } from "../../src/lib/notebook/dataset";

describe("dataText", () => {
  it("is the file's bytes as UTF-8", () => {
    const bytes = dataFile("typescript-sources")!.bytes;
    expect(dataText("typescript-sources")).toBe(Buffer.from(bytes).toString("utf8"));
  });

  it("names a set or a file that the manifest lacks", () => {
    expect(() => dataText("no-such-set")).toThrow("no-such-set");
    expect(() => dataText("typescript-sources", "no-such-file")).toThrow("got no-such-file");
  });
});

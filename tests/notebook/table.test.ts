import { DataFrame } from "danfojs-node";
import { describe, expect, it } from "vitest";
import { tableOf } from "../../src/lib/notebook/table";
import { fakeSession } from "./support";

const caption = "Estimates of mutual information.";

describe("table", () => {
  it("shows rows with units, digits and missing values", () => {
    const { session, kernel } = fakeSession();
    const rows = [
      { estimator: "KSG 1", n: 10460, estimate: 0.8304123, ok: true },
      { estimator: "KSG <2>", n: 2000, estimate: NaN, ok: false },
    ];
    tableOf(session, rows, { caption, digits: { estimate: 3 }, units: { estimate: "nats" } });
    expect(kernel.texts("text/plain")[0]).toBe(
      [
        caption,
        "estimator       n  estimate (nats)  ok",
        "---------  ------  ---------------  -----",
        "KSG 1      10,460            0.830  true",
        "KSG <2>     2,000                –  false",
      ].join("\n"),
    );
    expect(kernel.texts("text/html")[0]).toContain("KSG &lt;2&gt;");
  });

  it("shows a danfojs DataFrame with the values that the frame holds", () => {
    const { session, kernel } = fakeSession();
    const frame = new DataFrame([
      { group: "a", x: 1 },
      { group: "b", x: 0.1 + 0.2 },
      { group: "a", x: 3 },
    ]);
    expect(tableOf(session, frame, { caption, digits: 17 })).toBe(frame);
    expect(kernel.texts("text/plain")[0]).toContain("0.30000000000000004");
    const sums: unknown = frame.groupby(["group"]).col(["x"]).sum();
    tableOf(session, sums as DataFrame, { caption });
    expect(kernel.texts("text/plain")[1]).toMatch(/group +x_sum\n-+ +-+\na +4\nb +0\.3$/);
  });

  it("returns a DataFrame that keeps doubles, texts and booleans as they came", () => {
    const rows = [
      { a: 1e300, b: "1", c: true },
      { a: 0.1, b: "한", c: false },
    ];
    expect(tableOf(fakeSession().session, rows, { caption })?.values).toEqual([
      [1e300, "1", true],
      [0.1, "한", false],
    ]);
  });

  it.each([
    [0.000012345, "1.234e−5"],
    [-0.5, "−0.5"],
    [1234567.891, "1,235,000"],
    [2e9 + 0.5, "2.000e+9"],
    [0, "0"],
  ])("writes %d as %s", (value, text) => {
    const { session, kernel } = fakeSession();
    tableOf(session, [{ value, other: 0.5 }], { caption });
    expect(kernel.texts("text/plain")[0]?.split("\n")[3]?.trim().split(/ +/)[0]).toBe(text);
  });

  it("says that there are no rows, whatever digits and units its columns would have had", () => {
    const { session, kernel } = fakeSession();
    expect(tableOf(session, [], { caption, digits: { estimate: 3 } })).toBeUndefined();
    expect(kernel.texts("text/plain")[0]).toContain("no rows · 행 없음");
    expect(kernel.texts("text/html")[0]).toContain(caption);
  });

  it("refuses rows whose keys differ, which danfojs would mix up", () => {
    expect(() => tableOf(fakeSession().session, [{ a: 1 }, { b: 2 }] as never, { caption })).toThrow(
      "table: row 2: expected the keys a, got b",
    );
  });

  it.each([
    [[{ a: 1 }], { caption: "" }, 'table: caption: expected a sentence, got ""'],
    [[{ a: 1 }], { caption, units: { b: "nats" } }, "table: expected a column of a, got b"],
    [[{ a: [1] }], { caption }, "table: a: expected a text, a number or a boolean, got object"],
  ])("refuses %o with %o", (rows, options, message) => {
    expect(() => tableOf(fakeSession().session, rows as never, options)).toThrow(message);
  });
});

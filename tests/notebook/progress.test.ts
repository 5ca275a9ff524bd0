import { describe, expect, it } from "vitest";
import { progressOf } from "../../src/lib/notebook/progress";
import { fakeSession } from "./support";

describe("progress", () => {
  it("updates one display in place, ten times a second at most, and always at the end", () => {
    const { session, kernel } = fakeSession();
    let now = 0;
    const bar = progressOf(session, "seeds", 1000, () => now);
    for (let i = 0; i < 1000; i++) {
      now += 1;
      bar.tick();
    }
    expect(kernel.shown).toHaveLength(11);
    expect(new Set(kernel.shown.map(({ options }) => options.displayId)).size).toBe(1);
    expect(kernel.shown.map(({ options }) => options.update ?? false)).toEqual([
      false,
      ...Array<boolean>(10).fill(true),
    ]);
    expect(kernel.texts("text/plain").at(-1)).toBe("seeds ████████████████████ 1,000 of 1,000");
  });

  it("ends the same however fast it ran", () => {
    const last = (step: number): unknown => {
      const { session, kernel } = fakeSession();
      let now = 0;
      const bar = progressOf(session, "a < b", 7, () => (now += step));
      for (let i = 0; i < 7; i++) bar.tick();
      return kernel.shown.at(-1)?.data;
    };
    expect(last(0)).toEqual(last(1e6));
    expect(JSON.stringify(last(0))).toContain("a &lt; b");
  });

  it("refuses a total of none and more steps than there are", () => {
    const { session } = fakeSession();
    expect(() => progressOf(session, "seeds", 0, () => 0)).toThrow("progress total: expected a whole number in [1,");
    const bar = progressOf(session, "seeds", 2, () => 0);
    bar.tick(2);
    expect(() => {
      bar.tick();
    }).toThrow('progress "seeds": expected 2 steps, got 3');
  });
});

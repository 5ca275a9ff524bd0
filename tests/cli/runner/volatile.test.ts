import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameButVolatile } from "../../../src/cli/runner/volatile";

const same = (a: unknown, b: unknown): boolean =>
  sameButVolatile(Buffer.from(JSON.stringify(a)), Buffer.from(JSON.stringify(b)));

describe("sameButVolatile", () => {
  it("overlooks commit, dirty and fingerprint below a key named provenance, at any depth", () => {
    const at = (commit: string, dirty: boolean, fingerprint: string): unknown => ({
      cells: [{ outputs: [{ metadata: { provenance: { commit, dirty, engine: { fingerprint }, lockfile: "l" } } }] }],
    });
    expect(same(at("a", true, "x"), at("b", false, "y"))).toBe(true);
  });

  it("sees the same fields anywhere else", () => {
    expect(same({ commit: "a" }, { commit: "b" })).toBe(false);
    expect(same({ provenance: { a: 1 }, dirty: 1 }, { provenance: { a: 1 }, dirty: 2 })).toBe(false);
  });

  it.each([
    ["another lock file", { provenance: { lockfile: "a" } }, { provenance: { lockfile: "b" } }],
    ["other data", { provenance: { data: { x: "1" } } }, { provenance: { data: { x: "2" } } }],
    ["a missing field", { provenance: { commit: "a" } }, { provenance: {} }],
    ["another order of keys", { a: 1, b: 2 }, { b: 2, a: 1 }],
  ])("sees %s", (_what, a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it("compares what is not JSON byte by byte", () => {
    expect(sameButVolatile(Buffer.from("<svg/>"), Buffer.from("<svg/>"))).toBe(true);
    expect(sameButVolatile(Buffer.from("<svg/>"), Buffer.from("<svg />"))).toBe(false);
    expect(sameButVolatile(Buffer.from('{"a":'), Buffer.from('{"b":'))).toBe(false);
  });

  it("agrees with equality for every JSON value without provenance, and is symmetric", () => {
    const pair = fc.tuple(fc.jsonValue(), fc.jsonValue());
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(same(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(same(a, b)).toBe(same(b, a));
        expect(same(a, a)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

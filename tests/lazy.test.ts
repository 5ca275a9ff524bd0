import { describe, expect, it } from "vitest";
import { lazily, once } from "../src/lib/lazy";

describe("once", () => {
  it("computes at the first call and never again, even if the value is undefined", () => {
    let calls = 0;
    const value = once(() => {
      calls++;
      return undefined;
    });
    expect(calls).toBe(0);
    value();
    value();
    expect(calls).toBe(1);
  });

  it("tries again after an error", () => {
    let calls = 0;
    const value = once(() => {
      if (++calls === 1) throw new Error("not yet");
      return calls;
    });
    expect(value).toThrow("not yet");
    expect(value()).toBe(2);
  });
});

describe("lazily", () => {
  it("loads a package by name", () => {
    expect(lazily("yaml")).toHaveProperty("parse");
  });
});

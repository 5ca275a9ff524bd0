import { expect, it } from "vitest";
import { createRegistry, type Registration } from "../../../src/lib/wmtp/registry";

const entry = (key: string, version = "1.0.0", category = "scorer"): Registration<string> => ({
  key,
  category,
  version,
  create: () => key,
});

it("a registry finds a component by its key and lists them by category", () => {
  const registry = createRegistry([
    entry("uniform"),
    entry("rho1-excess-v1"),
    entry("mtp-trainer", "2.1.0", "trainer"),
  ]);
  expect(registry.find("uniform").create({})).toBe("uniform");
  expect(registry.list("scorer").map(({ key }) => key)).toEqual(["uniform", "rho1-excess-v1"]);
  expect(registry.list().map(({ version }) => version)).toEqual(["1.0.0", "1.0.0", "2.1.0"]);
});

it("a registry offers the nearest key for an unknown one", () => {
  const registry = createRegistry([entry("critic-delta-v1"), entry("rho1-excess-v1")]);
  expect(() => registry.find("rho1-exces-v1")).toThrow(
    'expected one of critic-delta-v1, rho1-excess-v1, got "rho1-exces-v1"; did you mean "rho1-excess-v1"?',
  );
  expect(() => registry.find("x")).toThrow(/got "x"$/);
});

it.each(["Rho1", "rho1_excess", "-rho1", "rho1-", "1-rho", ""])("a registry refuses the key %j", (key) => {
  expect(() => createRegistry([entry(key)])).toThrow(`expected a key in kebab-case, got "${key}"`);
});

it("a registry refuses a key that stands there twice, and a version that is none", () => {
  expect(() => createRegistry([entry("uniform"), entry("uniform")])).toThrow('expected "uniform" once, got it twice');
  expect(() => createRegistry([entry("uniform", "1.0")])).toThrow(
    'uniform: expected a version such as 1.0.0, got "1.0"',
  );
});

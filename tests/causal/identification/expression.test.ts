import { describe, expect, it } from "vitest";
import {
  factorsOf,
  freeVariables,
  keyOf,
  one,
  type Expression,
} from "../../../src/lib/causal/identification/expression";

const p = (variables: string, given = ""): Expression => ({
  kind: "probability",
  variables: variables.split(""),
  given: given.split(""),
});

describe("expressions", () => {
  it("have the names free that no sum binds", () => {
    const inner: Expression = { kind: "sum", over: ["x"], term: { kind: "product", factors: [p("x"), p("y", "xz")] } };
    const outer: Expression = { kind: "sum", over: ["z"], term: { kind: "product", factors: [p("z", "x"), inner] } };
    expect([...freeVariables(inner)].sort()).toEqual(["y", "z"]);
    expect([...freeVariables(outer)].sort()).toEqual(["x", "y"]);
    expect([...freeVariables({ kind: "quotient", numerator: p("a"), denominator: p("b") })]).toEqual(["a", "b"]);
  });

  it("have one key whatever the order of names and factors, and different keys when they differ", () => {
    const product = (...factors: Expression[]): Expression => ({ kind: "product", factors });
    expect(keyOf(product(p("ab"), p("c", "de")))).toBe(keyOf(product(p("c", "ed"), p("ba"))));
    expect(keyOf(p("a", "b"))).not.toBe(keyOf(p("ab")));
    expect(keyOf({ kind: "sum", over: ["a"], term: p("a") })).not.toBe(
      keyOf({ kind: "sum", over: ["b"], term: p("a") }),
    );
  });

  it("are products of themselves, and 1 is the product of nothing", () => {
    expect(factorsOf(p("a"))).toEqual([p("a")]);
    expect(factorsOf(one)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { chained, joined, probability, product, quotient, sum } from "../../../src/lib/causal/identification/build";
import { one, type Expression } from "../../../src/lib/causal/identification/expression";
import { textOf } from "../../../src/lib/causal/identification/render";

const p = (variables: string, given = ""): Expression => probability(variables.split(""), given.split(""));

describe("sum", () => {
  it("sums a probability to 1 over what it is of", () => {
    expect(sum(["a"], p("a", "b"))).toEqual(one);
    expect(textOf(sum(["a"], p("ab", "c")))).toBe("P(b | c)");
    expect(textOf(sum(["b", "c"], product([p("a"), p("b", "a"), p("c", "ab")])))).toBe("P(a)");
  });

  it("joins neighbours of the chain rule to sum a name out", () => {
    expect(textOf(sum(["a"], product([p("a", "c"), p("b", "ac")])))).toBe("P(b | c)");
  });

  it("does not sum out what another factor depends on otherwise", () => {
    expect(textOf(sum(["z"], product([p("z"), p("y", "xz")])))).toBe("Σ_{z} P(z) P(y | x, z)");
  });

  it("puts what does not depend on the summed names before the sum", () => {
    expect(textOf(sum(["z"], product([p("w"), p("z"), p("y", "xz")])))).toBe("P(w) Σ_{z} P(z) P(y | x, z)");
  });

  it("takes a name into the only sum that depends on it", () => {
    const inner = sum(["b"], product([p("b", "a"), p("d", "abc")]));
    expect(textOf(sum(["a", "d"], product([p("a"), p("e", "a"), inner])))).toBe("P(e)");
  });

  it("does not take a name for another that an inner sum binds: the outer sum counts its values", () => {
    const inner: Expression = { kind: "sum", over: ["x"], term: product([p("x"), p("y", "xz")]) };
    expect(textOf(sum(["x"], inner))).toBe("(Σ_{x} P(x) P(y | x, z)) Σ_{x} 1");
  });

  it("sums the numerator where the denominator does not change", () => {
    const fraction: Expression = { kind: "quotient", numerator: product([p("a"), p("b", "ac")]), denominator: p("c") };
    expect(textOf(sum(["b"], fraction))).toBe("[P(a)] / [P(c)]");
  });
});

describe("quotient", () => {
  it("cancels what both terms have", () => {
    expect(textOf(quotient(product([p("a"), p("b", "a")]), p("a")))).toBe("P(b | a)");
    expect(quotient(p("a"), p("a"))).toEqual(one);
  });

  it("reads a joint over a marginal as a conditional", () => {
    expect(textOf(quotient(p("ab", "c"), p("b", "c")))).toBe("P(a | b, c)");
    expect(textOf(quotient(p("a", "c"), p("b", "c")))).toBe("[P(a | c)] / [P(b | c)]");
  });
});

describe("product", () => {
  it("cancels a factor against the divisor of another", () => {
    const fraction: Expression = { kind: "quotient", numerator: p("d", "a"), denominator: p("a") };
    expect(textOf(product([p("a"), fraction, p("e")]))).toBe("P(e) P(d | a)");
  });
});

describe("chained and joined", () => {
  it("join P(a | b) P(c | a, b), and nothing else", () => {
    expect(textOf(chained(p("a", "b"), p("c", "ab"))!)).toBe("P(a, c | b)");
    expect(chained(p("a", "b"), p("c", "a"))).toBeUndefined();
    expect(chained(p("a"), p("c", "ab"))).toBeUndefined();
    expect(textOf(joined(product([p("c", "ab"), p("a"), p("b", "a")])))).toBe("P(a, b, c)");
    expect(textOf(joined(sum(["z"], product([p("z"), p("y", "xz")]))))).toBe("Σ_{z} P(z) P(y | x, z)");
  });
});

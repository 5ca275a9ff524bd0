import { mSeparated } from "../graph/m-separation";
import type { MixedGraph } from "../graph/mixed-graph";
import { probability, quotient, sum } from "./build";
import type { Expression } from "./expression";

/** A distribution as the ID algorithm handles it: what it can be asked for are formulas over the observed one. */
export interface Distribution {
  /** P(variables). */
  joint(variables: readonly string[]): Expression;
  /** P(variable | given). */
  conditional(variable: string, given: readonly string[]): Expression;
  /** The distribution of some of the variables. */
  marginal(keep: readonly string[]): Distribution;
}

/** The observed distribution of a mixed graph. Conditions that the graph makes irrelevant are left out of its formulas. */
export class ObservedDistribution implements Distribution {
  constructor(private readonly graph: MixedGraph) {}

  joint(variables: readonly string[]): Expression {
    return probability(variables);
  }

  conditional(variable: string, given: readonly string[]): Expression {
    const causes = new Set(this.graph.directed.filter(([, to]) => to === variable).map(([from]) => from));
    const fewest = [...given].sort((a, b) => Number(causes.has(a)) - Number(causes.has(b)));
    const kept = new Set(given);
    for (const condition of fewest) {
      kept.delete(condition);
      if (!mSeparated(this.graph, [variable], [condition], kept)) kept.add(condition);
    }
    return probability(
      [variable],
      given.filter((condition) => kept.has(condition)),
    );
  }

  marginal(): Distribution {
    return this;
  }
}

/** A distribution that is itself a formula, over some variables and at fixed values of others. */
export class DerivedDistribution implements Distribution {
  constructor(
    private readonly variables: readonly string[],
    private readonly formula: Expression,
  ) {}

  joint(variables: readonly string[]): Expression {
    const rest = this.variables.filter((variable) => !variables.includes(variable));
    return sum(rest, this.formula);
  }

  conditional(variable: string, given: readonly string[]): Expression {
    return quotient(this.joint([...given, variable]), this.joint(given));
  }

  marginal(keep: readonly string[]): Distribution {
    return new DerivedDistribution(keep, this.joint(keep));
  }
}

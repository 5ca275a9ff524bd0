import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { trainRegretHead } from "../../../src/lib/regret/head/regret-head";
import { rSquared } from "../../../src/lib/statistics";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

describe("the regret head", () => {
  scopeEachTest();
  const features = Array.from({ length: 300 }, (_, i) => normals(stream(1).split(i), 3));
  const regret = Float64Array.from(features, ([own, a, b]) => Math.max(0, a! - own!, b! - own!));
  const options = { stream: stream(2), epochs: 12, hidden: 16, batch: 32 };

  it("learns a maximum that no linear model can say", () => {
    const head = trainRegretHead({ features, regret }, options);
    expect(rSquared(regret, head.predict(features))).toBeGreaterThan(0.9);
    head.dispose();
  });

  it("is the same to the bit for one stream", () => {
    const [one, two] = [0, 1].map(() => trainRegretHead({ features, regret }, { ...options, epochs: 1 }));
    expect(one!.predict(features)).toEqual(two!.predict(features));
    one!.dispose();
    two!.dispose();
  });

  it("leaves no tensor behind once it is disposed", async () => {
    await expectNoLeak(() => {
      const head = trainRegretHead({ features, regret }, { ...options, epochs: 1 });
      head.predict(features);
      head.dispose();
    });
  });

  it("needs examples and a positive rate", () => {
    expect(() => trainRegretHead({ features: [], regret: new Float64Array(0) }, options)).toThrow("features.length");
    expect(() => trainRegretHead({ features, regret }, { ...options, rate: 0 })).toThrow("rate: expected a number");
  });
});

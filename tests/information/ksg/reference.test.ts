import { expect, it } from "vitest";
import { conditionalMutualInformation } from "../../../src/lib/information/ksg/conditional";
import { ksg1, ksg2 } from "../../../src/lib/information/ksg/mutual-information";
import { transferEntropy } from "../../../src/lib/information/ksg/transfer-entropy";
import { describeReference, referenceJson, referenceRows } from "../../support/reference";

type ByNeighbours = Readonly<Record<string, number>>;
type Expected = Readonly<Record<string, Readonly<Record<string, ByNeighbours>>>>;

/** [case, what, k, nats] of every value of the reference file. */
function values(...kinds: readonly string[]): [string, string, number, number][] {
  return Object.entries(referenceJson("mi/expected.json") as Expected).flatMap(([name, entry]) =>
    kinds.flatMap((kind) =>
      Object.entries(entry[kind] ?? {}).map(([k, nats]): [string, string, number, number] => [
        name,
        kind,
        Number(k),
        nats,
      ]),
    ),
  );
}

const rows = (name: string): Float64Array[] => referenceRows(`mi/${name}.npy`);

describeReference("nearest-neighbour estimators meet the reference to 1e-9 nats", () => {
  it("has every case", () => {
    expect(values("ksg1", "ksg2", "ksg_cmi", "ksg_te_xy", "ksg_te_yx")).toHaveLength(33);
  });

  it.each(values("ksg1", "ksg2"))("mutual information: %s %s k = %i", (name, kind, k, nats) => {
    const [x = new Float64Array(), y = new Float64Array()] = rows(name);
    expect(Math.abs((kind === "ksg1" ? ksg1 : ksg2)(x, y, { k }).nats - nats)).toBeLessThan(1e-9);
  });

  it.each(values("ksg_cmi"))("conditional mutual information: %s %s k = %i", (name, _, k, nats) => {
    const [x = new Float64Array(), y = new Float64Array(), z = new Float64Array()] = rows(name);
    expect(Math.abs(conditionalMutualInformation(x, y, z, { k }).nats - nats)).toBeLessThan(1e-9);
  });

  it.each(values("ksg_te_xy", "ksg_te_yx"))("transfer entropy: %s %s k = %i", (name, kind, k, nats) => {
    const [x = new Float64Array(), y = new Float64Array()] = rows(name);
    const estimate = kind === "ksg_te_xy" ? transferEntropy(x, y, { k }) : transferEntropy(y, x, { k });
    expect(Math.abs(estimate.nats - nats)).toBeLessThan(1e-9);
  });
});

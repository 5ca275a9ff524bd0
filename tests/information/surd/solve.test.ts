import { describe, expect, it } from "vitest";
import { surdBits } from "../../../src/lib/information/surd/labels";
import { surd } from "../../../src/lib/information/surd/surd";
import type { SurdResult } from "../../../src/lib/information/surd/types";
import { synergisticCollider } from "../../../src/lib/information/systems/building-blocks";
import { normals, stream } from "../../../src/lib/random";

const synergy = (result: SurdResult): number =>
  result.atoms.reduce((sum, { kind, share }) => (kind === "synergistic" ? sum + share : sum), 0);
const bitsOfSynergy = (result: SurdResult): number =>
  result.atoms.reduce((sum, { kind, bits }) => (kind === "synergistic" ? sum + bits : sum), 0);

describe("the bias of sparse histograms", () => {
  // Four signals, each driven by its own past alone; 2,000 samples and 10 bins leave most of 10^4 joint states empty.
  const source = stream(12);
  const own = Array.from({ length: 4 }, (_, i) => {
    const noise = normals(source.split(i), 2000);
    noise.forEach((w, t) => (noise[t] = w + (t > 0 ? 0.8 * noise[t - 1]! : 0)));
    return noise;
  });
  const options = { bins: 10, targets: ["q1"] } as const;
  const [plain] = surd(own, options);
  const [shuffled] = surd(own, { ...options, bias: { shuffles: 10, stream: stream(13) } });

  it("makes synergy out of nothing: above .4 of the whole where the truth is 0", () => {
    expect(synergy(plain!)).toBeGreaterThan(0.4);
    expect(surdBits(plain!, "U1")).toBeGreaterThan(0.2);
  });

  it("goes when the shuffled amount is taken off, and the true unique term stays", () => {
    expect(bitsOfSynergy(shuffled!)).toBeLessThan(0.1 * bitsOfSynergy(plain!));
    expect(surdBits(shuffled!, "U1")).toBeGreaterThan(0.5 * surdBits(plain!, "U1"));
    expect(shuffled!.leak).toBeGreaterThan(plain!.leak + 0.3);
  });

  it("leaves shares that sum to 1, and with the leak the whole entropy", () => {
    const sum = shuffled!.atoms.reduce((total, { share }) => total + share, 0);
    expect(sum).toBeCloseTo(1, 9);
    expect(shuffled!.normaliser + shuffled!.leak * shuffled!.entropy).toBeCloseTo(shuffled!.entropy, 9);
  });

  it("is not mistaken for true synergy, which the correction keeps", () => {
    const signals = synergisticCollider(stream(14), 20_000);
    const [before] = surd(signals, { bins: 6, targets: ["q1"] });
    const [after] = surd(signals, { bins: 6, targets: ["q1"], bias: { shuffles: 5, stream: stream(15) } });
    expect(surdBits(after!, "S23")).toBeGreaterThan(0.95 * surdBits(before!, "S23"));
  });

  it("is met to first order by Miller and Madow's correction where tables are well filled", () => {
    const noise = [0, 1].map((i) => normals(stream(16).split(i), 5000));
    const [before] = surd(noise, { bins: 5, targets: ["q1"] });
    const [after] = surd(noise, { bins: 5, targets: ["q1"], bias: "miller-madow" });
    expect(after!.information).toBeLessThan(0.4 * before!.information);
  });

  it("gives one answer for one seed", () => {
    const again = surd(own, { ...options, bias: { shuffles: 10, stream: stream(13) } });
    expect(again[0]).toEqual(shuffled);
  });

  it("refuses a correction by no shuffles", () => {
    expect(() => surd(own, { ...options, bias: { shuffles: 0, stream: stream(1) } })).toThrow(
      /bias.shuffles: .* got 0/,
    );
  });
});

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { batches, type BatchesOptions, type TokenBatch } from "../../../src/lib/wmtp";

const ids = Int32Array.from({ length: 1000 }, (_, i) => i);
const some = (change: Partial<BatchesOptions> = {}): BatchesOptions => ({
  ids,
  length: 8,
  batch: 4,
  stream: stream(1),
  ...change,
});
const first = (count: number, options: BatchesOptions): TokenBatch[] => {
  const found: TokenBatch[] = [];
  for (const batch of batches(options)) {
    if (batch.step === count) break;
    found.push(batch);
  }
  return found;
};

const root = path.resolve(__dirname, "../../..");

/** What is hashed, as text for the other process: the windows' places and tokens of two epochs. */
const body = `
  const ids = Int32Array.from({ length: 5000 }, (_, i) => (7 * i) % 65);
  const source = batches({ ids, length: 16, batch: 8, stream: stream(5) });
  const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
  for (const epoch of [0, 1]) for (const batch of source.epoch(epoch)) hash.update(batch.starts).update(batch.ids);
  return hash.digest("hex");`;

function hashHere(seed: number): string {
  const text = Int32Array.from({ length: 5000 }, (_, i) => (7 * i) % 65);
  const source = batches({ ids: text, length: 16, batch: 8, stream: stream(seed) });
  const hash = createHash("sha256");
  for (const epoch of [0, 1]) for (const batch of source.epoch(epoch)) hash.update(batch.starts).update(batch.ids);
  return hash.digest("hex");
}

async function hashElsewhere(): Promise<string> {
  const load = `
    const load = process.getBuiltinModule("node:module").createRequire(process.cwd() + "/tests/");
    const { batches } = load("../src/lib/wmtp/batches/batches.ts");
    const { stream } = random;`;
  const script = path.join(root, "tests/engine/in-new-process.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script, load + body], { cwd: root });
  return (JSON.parse(stdout.trim().split("\n").at(-1)!) as { readonly value: string }).value;
}

it("gives windows of the text, numbered, each with the places where its windows start", () => {
  for (const { step, epoch, rows, length, starts, ids: cut } of first(70, some())) {
    expect([rows, length, epoch]).toEqual([4, 8, Math.floor(step / batches(some()).perEpoch)]);
    expect([...cut]).toEqual([...starts].flatMap((start) => Array.from({ length: 8 }, (_, i) => start + i)));
  }
});

it("shows each token at most once in an epoch and nearly all of them, cut elsewhere in the next", () => {
  const source = batches(some());
  const seen = [0, 1, 2].map((epoch) => [...source.epoch(epoch)].flatMap((batch) => [...batch.ids]));
  for (const tokens of seen) {
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(tokens.length).toBeGreaterThan(1000 - 8 * 5);
  }
  const phases = seen.map((tokens) => tokens[0]! % 8);
  expect(new Set(phases).size).toBeGreaterThan(1);
});

it("cuts from the start where asked to, so that lines as long as a window stay whole", () => {
  const source = batches(some({ from: "start" }));
  expect(source.perEpoch).toBe(31);
  for (const epoch of [0, 1, 2]) {
    const starts = [...source.epoch(epoch)].flatMap((batch) => [...batch.starts]);
    expect(starts.every((start) => start % 8 === 0)).toBe(true);
    expect(new Set(starts).size).toBe(124);
  }
  const exact = batches(some({ ids: ids.slice(0, 32), from: "start" })).at(0);
  expect([...exact.starts].sort((a, b) => a - b)).toEqual([0, 8, 16, 24]);
  expect(() => batches(some({ ids: ids.slice(0, 31), from: "start" }))).toThrow(
    "ids: expected at least 32 tokens for 4 windows of 8, got 31",
  );
});

it("gives a batch by its number alone, whatever was asked for before", () => {
  const fresh = first(80, some());
  const source = batches(some());
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 79 }), (step) => {
      expect(source.at(step)).toEqual(fresh[step]);
    }),
  );
  expect(first(3, some({ stream: stream(2) }))).not.toEqual(fresh.slice(0, 3));
});

it("never draws from its stream, only splits it", () => {
  const own = stream(1);
  first(40, some({ stream: own }));
  expect(own.state.position).toBe(0);
});

it("brings the mask along", () => {
  const mask = Array.from(ids, (id) => (id % 5 === 0 ? 0 : 1));
  const batch = batches(some({ mask })).at(7);
  expect([...batch.mask!]).toEqual([...batch.ids].map((id) => (id % 5 === 0 ? 0 : 1)));
});

it("works for every text that holds a batch of windows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 4 }), fc.nat(40), (length, batch, more) => {
      const text = Int32Array.from({ length: (batch + 1) * length - 1 + more }, (_, i) => i);
      const { ids: cut } = batches({ ids: text, length, batch, stream: stream(more) }).at(more);
      expect(cut.length).toBe(batch * length);
      expect(cut.every((id) => id >= 0 && id < text.length)).toBe(true);
    }),
  );
});

it("has the same batches in two other processes with one seed, and others with another", async () => {
  const [one, again] = await Promise.all([hashElsewhere(), hashElsewhere()]);
  expect(again).toBe(one);
  expect(hashHere(5)).toBe(one);
  expect(hashHere(6)).not.toBe(one);
});

it("refuses a text that fills no batch, and impossible sizes", () => {
  expect(() => batches(some({ batch: 125 }))).toThrow(
    "ids: expected at least 1007 tokens for 125 windows of 8, got 1000",
  );
  expect(() => batches(some({ length: 2000 }))).toThrow(
    "ids: expected at least one window of 2000 tokens, got 1000 tokens",
  );
  expect(() => batches(some({ batch: 0 }))).toThrow("batch: expected a whole number in [1, Infinity], got 0");
  expect(() => batches(some()).at(-1)).toThrow("step: expected a whole number in [0, Infinity], got -1");
});

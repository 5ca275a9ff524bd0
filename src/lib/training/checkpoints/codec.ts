import { createHash } from "node:crypto";
import type { StreamState } from "../../random";
import type { Position } from "../loop/position";
import type { SavedTensor, Snapshot } from "./snapshot";
import { CheckpointError } from "./store";

const magic = "red-heart checkpoint 1\n";
const hashLength = 64;
const bodyStart = magic.length + hashLength + 1;

interface Entry {
  readonly part: string;
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: SavedTensor["dtype"];
}

interface Header {
  readonly position: Position;
  readonly stream: StreamState;
  /** Names of the parts, so that one without tensors is kept too. */
  readonly parts: readonly string[];
  readonly entries: readonly Entry[];
}

/**
 * A snapshot as bytes: a line that names the format, the sha256 of all that follows it in hexadecimal and a line's end, the
 * length of the header (4 bytes), the header in JSON, and every tensor's values (little-endian, 4 bytes each).
 */
export function encodeSnapshot({ position, stream, parts }: Snapshot): Uint8Array {
  const tensors = [...parts].flatMap(([part, named]) => [...named].map(([name, saved]) => ({ part, name, ...saved })));
  const entries = tensors.map(({ part, name, shape, dtype }) => ({ part, name, shape, dtype }));
  const header = Buffer.from(JSON.stringify({ position, stream, parts: [...parts.keys()], entries } satisfies Header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const values = tensors.map((tensor) => Buffer.from(tensor.values.slice().buffer));
  const body = Buffer.concat([length, header, ...values]);
  return Buffer.concat([Buffer.from(`${magic}${sha256(body)}\n`), body]);
}

/**
 * The snapshot of some bytes.
 *
 * @throws CheckpointError that says what is wrong: another format, truncated, or changed since it was written
 */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < bodyStart) throw new CheckpointError(`truncated: ${file.length} bytes are no checkpoint`);
  const opening = file.toString("latin1", 0, magic.length);
  if (opening !== magic)
    throw new CheckpointError(`expected "${magic.trim()}" at the start, got "${printable(opening)}"`);
  const body = file.subarray(bodyStart);
  const expected = file.toString("latin1", magic.length, bodyStart);
  const actual = sha256(body);
  if (`${actual}\n` !== expected) {
    throw new CheckpointError(
      `sha256 differs: written as ${printable(expected.slice(0, 12))}, now ${actual.slice(0, 12)}`,
    );
  }
  return decodeBody(body);
}

/** A body whose hash is right was written by `encodeSnapshot`, so its parts fit. */
function decodeBody(body: Buffer): Snapshot {
  const valuesStart = 4 + body.readUInt32LE(0);
  const { position, stream, parts, entries } = JSON.parse(body.toString("utf8", 4, valuesStart)) as Header;
  const found = new Map(parts.map((part) => [part, new Map<string, SavedTensor>()]));
  let start = valuesStart;
  for (const { part, name, shape, dtype } of entries) {
    const size = shape.reduce((product, length) => product * length, 1);
    const copy = Uint8Array.from(body.subarray(start, start + 4 * size)).buffer;
    const values = dtype === "int32" ? new Int32Array(copy) : new Float32Array(copy);
    found.get(part)!.set(name, { shape, dtype, values });
    start += 4 * size;
  }
  return { position, stream, parts: found };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function printable(text: string): string {
  return text.replace(/[^ -~]/g, "?").trim();
}

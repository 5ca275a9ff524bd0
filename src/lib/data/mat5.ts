import { inflateSync } from "node:zlib";

/** A real matrix of a MATLAB file, in C order. */
export interface Matrix {
  readonly shape: readonly [rows: number, columns: number];
  readonly values: Float64Array;
}

/** Tags of the file format ("MAT-File Format", level 5, tables 1-1 and 1-3). */
const COMPRESSED = 15;
const MATRIX = 14;
const numberReaders: Readonly<Record<number, readonly [bytes: number, read: (v: DataView, at: number) => number]>> = {
  1: [1, (v, at) => v.getInt8(at)],
  2: [1, (v, at) => v.getUint8(at)],
  3: [2, (v, at) => v.getInt16(at, true)],
  4: [2, (v, at) => v.getUint16(at, true)],
  5: [4, (v, at) => v.getInt32(at, true)],
  6: [4, (v, at) => v.getUint32(at, true)],
  7: [4, (v, at) => v.getFloat32(at, true)],
  9: [8, (v, at) => v.getFloat64(at, true)],
};

/** One tagged piece of the file. */
interface Element {
  readonly type: number;
  readonly data: DataView;
}

/**
 * Reads one real, two-dimensional, numeric matrix from a MATLAB level-5 file, as `scipy.io.loadmat` would give it.
 *
 * @param bytes the whole file
 * @param variable name of the matrix
 * @throws Error if the file is of another kind, is cut short, or does not hold such a matrix
 */
export function readMat5(bytes: Uint8Array, variable: string): Matrix {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 128 || view.getUint16(126, true) !== 0x4d49) {
    throw new Error("mat: expected a little-endian MATLAB level-5 file, got other bytes");
  }
  const names: string[] = [];
  for (const element of elements(view, 128)) {
    const inner = element.type === COMPRESSED ? inflate(element.data) : element;
    if (inner.type !== MATRIX) continue;
    const [, dimensions, name, real, imaginary] = elements(inner.data, 0);
    const label = name ? new TextDecoder().decode(name.data) : "";
    if (label === variable) return matrix(label, dimensions, real, imaginary);
    names.push(label);
  }
  throw new Error(`mat: expected a variable ${variable}, got ${names.join(", ") || "none"}`);
}

/** Splits a run of tagged elements; small ones keep their data inside the tag. */
function* elements(view: DataView, start: number): Generator<Element> {
  let at = start;
  while (at + 8 <= view.byteLength) {
    const word = view.getUint32(at, true);
    const small = word >>> 16 > 0;
    const type = small ? word & 0xffff : word;
    const size = small ? word >>> 16 : view.getUint32(at + 4, true);
    const from = at + (small ? 4 : 8);
    if (from + size > view.byteLength) {
      throw new Error(`mat: file is cut short: expected ${from + size} bytes, got ${view.byteLength}`);
    }
    yield { type, data: new DataView(view.buffer, view.byteOffset + from, size) };
    // Elements end on multiples of eight bytes, except compressed ones, which are packed.
    at = small ? at + 8 : type === COMPRESSED ? from + size : from + Math.ceil(size / 8) * 8;
  }
}

function inflate(data: DataView): Element {
  const inflated = inflateSync(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const [element] = elements(new DataView(inflated.buffer, inflated.byteOffset, inflated.byteLength), 0);
  if (!element) throw new Error("mat: a compressed element is empty");
  return element;
}

function matrix(name: string, dimensions?: Element, real?: Element, imaginary?: Element): Matrix {
  const shape = dimensions ? [...numbers(name, dimensions)] : [];
  const [rows, columns] = shape;
  if (!real || imaginary || shape.length !== 2 || rows === undefined || columns === undefined) {
    throw new Error(`mat: expected ${name} to be a real matrix of two dimensions, got shape [${shape.join(", ")}]`);
  }
  const stored = numbers(name, real);
  const values = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) values[row * columns + column] = stored[column * rows + row]!;
  }
  return { shape: [rows, columns], values };
}

/** The numbers of an element; MATLAB stores whole doubles in the smallest type that holds them. */
function numbers(name: string, { type, data }: Element): Float64Array {
  const reader = numberReaders[type];
  if (!reader) throw new Error(`mat: ${name} holds elements of type ${type}, which are not numbers that are read here`);
  const [bytes, read] = reader;
  return Float64Array.from({ length: data.byteLength / bytes }, (_, i) => read(data, i * bytes));
}

/** Numeric arrays in NumPy's file format, version 1 to 3. */

/** Element types that are read; wider integers than 32 bit are refused, since a double would round them. */
export type NpyValues = Float64Array | Float32Array | Int32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

/** An array as the file holds it. */
export interface NpyArray {
  readonly shape: readonly number[];
  /** NumPy's name of the element type: "<f8", "|i1", ... */
  readonly dtype: string;
  /** Elements in C order; of "<f2" (half precision) the bits, since JavaScript has no array of them. */
  readonly values: NpyValues;
}

const constructors = {
  "<f8": Float64Array,
  "<f4": Float32Array,
  "<i4": Int32Array,
  "<f2": Uint16Array,
  "<i2": Int16Array,
  "<u2": Uint16Array,
  "|i1": Int8Array,
  "|u1": Uint8Array,
} as const;

/**
 * Reads an .npy file.
 *
 * @param bytes the whole file
 * A table in Fortran order (column by column) is turned into C order.
 *
 * @throws Error if it is not an .npy file, is cut short, has more than two dimensions in Fortran order, or an element type
 *   that is not read
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  const magic = String.fromCharCode(...bytes.subarray(1, 6));
  if (bytes[0] !== 0x93 || magic !== "NUMPY") throw new Error("npy: expected an .npy file, got other bytes");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = view.getUint8(6) >= 2;
  const start = wide ? 12 : 10;
  const end = start + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = new TextDecoder().decode(bytes.subarray(start, end));

  const dtype = /'descr':\s*'([^']+)'/.exec(header)?.[1];
  const order = /'fortran_order':\s*(True|False)/.exec(header)?.[1];
  const dimensions = /'shape':\s*\(([^)]*)\)/.exec(header)?.[1];
  if (dtype === undefined || order === undefined || dimensions === undefined)
    throw new Error(`npy: bad header ${header}`);
  if (!(dtype in constructors)) {
    throw new Error(`npy: expected one of ${Object.keys(constructors).join(", ")}, got ${dtype}`);
  }
  const shape = dimensions
    .split(",")
    .filter((part) => part.trim() !== "")
    .map(Number);
  const values = elements(bytes.subarray(end), dtype as keyof typeof constructors, shape);
  return { shape, dtype, values: order === "True" ? rowByRow(values, shape) : values };
}

/** Elements that stand column by column, row by row. */
function rowByRow(values: NpyValues, shape: readonly number[]): NpyValues {
  if (shape.length > 2) throw new Error(`npy: Fortran order is read up to two dimensions, got ${shape.length}`);
  const [rows = 1, columns = 1] = shape;
  return values.map((_, i) => values[(i % columns) * rows + Math.floor(i / columns)]!);
}

/** The rows of a two-dimensional array, as doubles: [variable][time]. */
export function npyRows(array: NpyArray): Float64Array[] {
  const [rows, columns] = array.shape;
  if (array.shape.length !== 2 || rows === undefined || columns === undefined) {
    throw new Error(`npy: expected two dimensions, got shape [${array.shape.join(", ")}]`);
  }
  return Array.from({ length: rows }, (_, row) =>
    Float64Array.from(array.values.subarray(row * columns, (row + 1) * columns)),
  );
}

function elements(body: Uint8Array, dtype: keyof typeof constructors, shape: readonly number[]): NpyValues {
  const make = constructors[dtype];
  const count = shape.reduce((product, size) => product * size, 1);
  const size = count * make.BYTES_PER_ELEMENT;
  if (body.byteLength < size) throw new Error(`npy: expected ${size} bytes of data, got ${body.byteLength}`);
  // A copy of its own: a Buffer's slice would share its parent's memory, at any alignment.
  return new make(Uint8Array.from(body.subarray(0, size)).buffer);
}

/** NumPy's name of an array's element type; 16 bits without a sign are whole numbers unless the caller says "<f2". */
function dtypeOf(values: NpyValues): string {
  if (values instanceof Uint16Array) return "<u2";
  return Object.entries(constructors).find(([, make]) => values instanceof make)![0];
}

/**
 * Writes numbers as an .npy file, byte for byte as NumPy's `save` does.
 *
 * @param values elements in C order
 * @param fortranOrder whether the file holds a table column by column, as NumPy keeps what it read from MATLAB; default false
 * @param dtype element type; default that of `values`; "<f2" for the bits of half-precision numbers
 */
export function writeNpy(
  values: NpyValues,
  shape: readonly number[],
  fortranOrder = false,
  dtype: string = dtypeOf(values),
): Uint8Array {
  const count = shape.reduce((product, size) => product * size, 1);
  if (count !== values.length) {
    throw new RangeError(`npy: shape [${shape.join(", ")}] holds ${count} elements, values has ${values.length}`);
  }
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const order = fortranOrder ? "True" : "False";
  const description = `{'descr': '${dtype}', 'fortran_order': ${order}, 'shape': (${tuple}), }`;
  const length = Math.ceil((10 + description.length + 1) / 64) * 64 - 10;
  const head = Uint8Array.of(0x93, ...Buffer.from("NUMPY"), 1, 0, length & 0xff, length >> 8);
  // Row by row of the transposed shape is column by column of this one.
  const stored = fortranOrder ? rowByRow(values, [...shape].reverse()) : values;
  const body = new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength);
  return Buffer.concat([head, Buffer.from(description.padEnd(length - 1) + "\n"), body]);
}

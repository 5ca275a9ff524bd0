import { unzipSync, zipSync, type Zippable } from "fflate";
import { readNpy, type NpyArray } from "../npy";

/** Zip archives carry a date; one that is always the same makes equal arrays equal bytes. */
const epoch = new Date(1980, 0, 1);

/**
 * Packs .npy files as NumPy's `savez` (stored) and `savez_compressed` (deflated) do. Equal input gives equal bytes.
 *
 * @param files .npy files by name, without the ending
 */
export function writeNpz(files: Readonly<Record<string, Uint8Array>>, deflate: boolean): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(files)) entries[`${name}.npy`] = bytes;
  return zipSync(entries, { level: deflate ? 6 : 0, mtime: epoch });
}

/**
 * The arrays of an .npz file by name, in the order of the file.
 *
 * @throws Error if the bytes are no zip archive or hold something else than .npy files
 */
export function readNpz(bytes: Uint8Array): Map<string, NpyArray> {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch (error) {
    throw new Error("npz: expected a zip archive, got other or damaged bytes", { cause: error });
  }
  return new Map(Object.entries(files).map(([name, file]) => [name.replace(/\.npy$/, ""), readNpy(file)]));
}

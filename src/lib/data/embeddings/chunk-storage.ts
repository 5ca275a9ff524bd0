import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";

/** Where chunks and their manifest lie. */
export interface ChunkStorage {
  /** A file's bytes; undefined if it is not there. */
  read(file: string): Uint8Array | undefined;
  /** Writes a whole file or, if it fails, nothing. */
  write(file: string, bytes: Uint8Array): void;
}

/**
 * Chunks in a folder, made if it is not there. A file is written beside its place, flushed to disk and then renamed, so that
 * whoever is killed in between leaves the old file or none, never half of one.
 */
export function folderStorage(folder: string): ChunkStorage {
  mkdirSync(folder, { recursive: true });
  return {
    read: (file) => {
      const place = path.join(folder, file);
      return existsSync(place) ? readFileSync(place) : undefined;
    },
    write: (file, bytes) => {
      const draft = path.join(folder, `.${file}.${process.pid}.draft`);
      const descriptor = openSync(draft, "w");
      try {
        for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      renameSync(draft, path.join(folder, file));
    },
  };
}

/** Chunks in memory, for trials and tests. */
export function memoryStorage(): ChunkStorage {
  const files = new Map<string, Uint8Array>();
  return {
    read: (file) => files.get(file),
    write: (file, bytes) => {
      files.set(file, bytes);
    },
  };
}

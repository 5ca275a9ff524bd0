import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";

/** The sha256 of bytes or UTF-8 text, in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** The sha256 of a file's bytes, in hex. */
export function sha256File(file: string): string {
  return sha256(readFileSync(file));
}

/** What is remembered of a file, so that most looks at it need no reading. */
export interface Fingerprint {
  readonly sha256: string;
  /** bytes */
  readonly size: number;
  /** Time of the last change, milliseconds since 1970. */
  readonly mtimeMs: number;
}

/** The fingerprint of a file as it is now. */
export function fingerprint(file: string): Fingerprint {
  const { size, mtimeMs } = statSync(file);
  return { sha256: sha256File(file), size, mtimeMs };
}

/** Whether the file still has the fingerprinted bytes: reads it only where its time of change is another. */
export function isUnchanged(file: string, known: Fingerprint): boolean {
  const now = statSync(file, { throwIfNoEntry: false });
  if (!now?.isFile() || now.size !== known.size) return false;
  return now.mtimeMs === known.mtimeMs || sha256File(file) === known.sha256;
}

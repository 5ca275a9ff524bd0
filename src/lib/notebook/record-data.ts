import { currentSession, type Session } from "./session";

/**
 * Records that the notebook read a data set, so that its results say which bytes they come from.
 *
 * @param name as in data/datasets.yaml
 * @param hash sha256 of what was read, 64 hexadecimal digits
 * @throws RangeError if `hash` is not a sha256
 */
export function recordData(name: string, hash: string): void {
  recordDataOf(currentSession(), name, hash);
}

/** {@link recordData} of a given session. */
export function recordDataOf(session: Session, name: string, hash: string): void {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`recordData ${name}: expected a sha256, got "${hash}"`);
  session.addData(name, hash);
}

/**
 * Whether a public identifier of a work is well formed: "ISBN ..." with its check digit (10 or 13 digits), "doi 10.n/..."
 * or "arXiv YYMM.NNNN" (003-N5). A well-formed identifier can still belong to another work; that is for people to check.
 */
export function isIdentifier(text: string): boolean {
  const [scheme = "", value = ""] = text.split(" ");
  if (scheme === "ISBN") return isIsbn(value);
  if (scheme === "doi") return /^10\.\d{4,9}\/\S+$/.test(value);
  return scheme === "arXiv" && /^\d{2}(0[1-9]|1[0-2])\.\d{4,5}$/.test(value);
}

/** ISO 2108: weights 10 ... 1 modulo 11 for ten digits, 1 and 3 in turn modulo 10 for thirteen. */
function isIsbn(text: string): boolean {
  const characters = Array.from(text.replaceAll("-", ""));
  const digits = characters.map((c) => (c === "X" ? 10 : Number(c)));
  if (/^\d{9}[\dX]$/.test(characters.join(""))) {
    return digits.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11 === 0;
  }
  if (!/^\d{13}$/.test(characters.join(""))) return false;
  return digits.reduce((sum, digit, i) => sum + digit * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

import { requireId, type Tokenizer } from "./tokenizer";

/**
 * One token a character: the vocabulary is the sorted code points of a text. A character outside of it is refused.
 *
 * @param text whatever is to be read with it; 65 characters in tiny Shakespeare
 * @throws RangeError for a text without any character
 * @see 004-D1
 */
export function characterTokenizer(text: string): Tokenizer {
  const characters = [...new Set(text)].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
  const size = characters.length;
  if (size === 0) throw new RangeError('text: expected at least one character, got ""');
  const ids = new Map(characters.map((character, id) => [character, id]));
  return {
    name: `characters ${size}`,
    size,
    encode: (given) => Int32Array.from(Array.from(given), (character, index) => idOf(ids, character, index)),
    decode: (given) => Array.from(given, (id, index) => characters[requireId(id, index, size)]).join(""),
  };
}

function idOf(ids: ReadonlyMap<string, number>, character: string, index: number): number {
  const id = ids.get(character);
  if (id !== undefined) return id;
  const point = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  throw new RangeError(
    `text: expected characters of the vocabulary (${ids.size}), got ${JSON.stringify(character)} (U+${point}) at character ${index}`,
  );
}

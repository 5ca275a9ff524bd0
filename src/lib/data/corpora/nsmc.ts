import { requireLabel, requireText } from "../rows/check";
import { requireHeader, tsvCells } from "../rows/cells";

/** A film review in Korean. */
export interface NsmcReview {
  readonly id: string;
  readonly text: string;
  /** 1 positive (9 or 10 points), 0 negative (1 to 4 points). */
  readonly label: number;
  /** Points, 1 to 10. */
  readonly rating: number;
}

/**
 * Reads Naver film reviews: id, document, label, rating.
 *
 * @throws Error "nsmc: line 7: ..." for a missing column, an empty text, or a label that the rating contradicts
 * @see 001-D1. Park, Naver sentiment movie corpus (e9t/nsmc), whose rule of labels this checks
 */
export function loadNsmc(file: string): NsmcReview[] {
  const rows = tsvCells("nsmc", file, [4]);
  requireHeader("nsmc", rows.shift()?.cells ?? [], ["id", "document", "label", "rating"]);
  return rows.map(({ line, cells: [id, text, label, points] }) => {
    const where = `nsmc: line ${line}`;
    const review = {
      id: requireText(where, id),
      text: requireText(where, text),
      label: requireLabel(where, label, 2),
      rating: requireLabel(where, points, 11),
    };
    const fits = review.label === 1 ? review.rating >= 9 : review.rating >= 1 && review.rating <= 4;
    if (!fits)
      throw new Error(
        `${where}: expected label 1 for 9-10 points and 0 for 1-4, got ${review.label} for ${review.rating}`,
      );
    return review;
  });
}

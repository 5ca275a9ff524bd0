import { requireInteger } from "../../arguments";
import { categorical, normals, type Stream } from "../../random";
import { balanceNames, drawCorpus, joyClass, type EmotionPool, type LabelledVectors } from "../../training";

/** Items to learn from and items to test on, all classes alike among the latter. */
export interface JoyData {
  readonly train: LabelledVectors;
  readonly test: LabelledVectors;
}

/** Draws a training set with a given share of Joy, and a test set, the same for the same stream. */
export type JoyDraw = (joyShare: number, stream: Stream) => JoyData;

/** How many items are drawn. */
export interface JoyDesign {
  readonly items: number;
  readonly testItems: number;
}

/** Texts of a corpus as hashed vectors (000-D1). */
export function textDraw(pool: EmotionPool, { items, testItems }: JoyDesign): JoyDraw {
  return (joyShare, stream) => drawCorpus(pool, { items, testItems, joyShare }, stream);
}

/**
 * A simulator for where the texts are not at hand: eight classes as normal clouds of 24 dimensions, whose centres lie about
 * 2.5 standard deviations apart, so that a fair model errs on a part of the items.
 */
export function simulatedDraw({ items, testItems }: JoyDesign): JoyDraw {
  requireInteger("items", items, { min: 1 });
  requireInteger("testItems", testItems, { min: 1 });
  return (joyShare, stream) => {
    const centres = normals(stream.split("centres"), classes * width).map((z) => spread * z);
    const shares = balanceNames.map((_, k) => (k === joyClass ? joyShare : (1 - joyShare) / (classes - 1)));
    const labelStream = stream.split("labels");
    const learned = Int32Array.from({ length: items }, () => categorical(labelStream, shares));
    const tested = Int32Array.from({ length: testItems }, (_, i) => i % classes);
    return {
      train: cloud(centres, learned, stream.split("train")),
      test: cloud(centres, tested, stream.split("test")),
    };
  };
}

const classes = balanceNames.length;
const width = 24;
/** Of a centre's coordinates: two centres then lie spread · √(2 · width) = 2.5 apart on average. */
const spread = 2.5 / Math.sqrt(2 * width);

function cloud(centres: Float64Array, labels: Int32Array, stream: Stream): LabelledVectors {
  const noise = normals(stream, labels.length * width);
  const features = Float32Array.from(
    noise,
    (z, i) => z + centres[labels[Math.floor(i / width)]! * width + (i % width)]!,
  );
  return { features, width, labels };
}

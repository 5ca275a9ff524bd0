import { normals, stream } from "../../../src/lib/random";
import type { AblationTask, RunPoint, TextVectors } from "../../../src/lib/training";

/** Three classes that the largest of three coordinates tells apart, with noise around it. */
export function easyTask(): AblationTask {
  return {
    width: 6,
    classes: 3,
    pool: items("pool", 96),
    validation: items("validation", 60),
    test: items("test", 60),
  };
}

function items(name: string, count: number): TextVectors {
  const noise = normals(stream(9).split(name), 6 * count);
  const labels = Array.from({ length: count }, (_, i) => i % 3);
  const features = Float32Array.from(
    noise,
    (value, at) => 0.3 * value + (at % 6 === labels[Math.floor(at / 6)] ? 1 : 0),
  );
  return { texts: labels.map((label, i) => `${name} ${i} ${label}`), labels, features };
}

/** A point whose losses and accuracies are given. */
export function point(recipe: string, seed: number, loss: number, more: Partial<RunPoint> = {}): RunPoint {
  const score = { loss, accuracy: 100 - 10 * loss };
  return { recipe, seed, update: 10, weights: "raw", validation: score, test: score, ...more };
}

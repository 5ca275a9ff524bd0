/** Two clusters of five and two strays; the reference values were made on them. */
export const points: readonly (readonly number[])[] = [
  [0, 0],
  [0.1, 0],
  [0, 0.1],
  [0.1, 0.1],
  [0.05, 0.05],
  [1, 1],
  [1.1, 1],
  [1, 1.1],
  [1.1, 1.1],
  [1.05, 1.05],
  [5, 5],
  [0.5, -3],
];

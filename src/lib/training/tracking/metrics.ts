/** Numbers to log by name, such as "train/weight_p25". What is not defined is absent: never 0, never NaN. */
export type Metrics = Readonly<Record<string, number>>;

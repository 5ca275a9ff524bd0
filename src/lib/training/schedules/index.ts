/** The factor of the learning rate over time. Serves 003-S29, 003-E21, 003-C4 and 003-F14. */
export { asWritten } from "./as-written";
export { cosine, type CosineOptions } from "./cosine";
export { constant, scheduled, type Schedule } from "./schedule";
export { warmUp } from "./warm-up";
export { cosineWarmRestarts, type WarmRestartOptions } from "./warm-restarts";

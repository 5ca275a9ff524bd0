/** The amortised posterior: a summary network and a conditional flow or mixture, trained on simulations (002-S1, 002-C2, 002-C7). */
export { amortizedPosterior, type AmortizedParts, type AmortizedPosterior, type DataSets } from "./amortized";
export type { InvertibleLayer, Mapped } from "./coupling";
export type { ConditionalDensity } from "./density";
export { choiceFeatures, encodeChoices } from "./encode";
export { couplingFlow, type ConditionalFlow, type FlowConfig } from "./flow";
export { mixtureDensity, type MixtureConfig } from "./mixture";
export { summaryNetwork, type SummaryConfig, type SummaryNetwork } from "./summary";
export { trainPosterior, type PosteriorHistory, type PosteriorTraining, type Simulations } from "./train";

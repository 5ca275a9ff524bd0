/** Mixtures of experts: a router that chooses, gates that weigh, and losses that keep the load even. Serves 000-S16, 000-E8. */
export { choiceBalanceLoss, importanceLoss, routerZLoss, switchBalanceLoss } from "./balance";
export { expertGrowth, type ExpertGrowth } from "./growth";
export { activeParameters, mixtureOfExperts, type MixtureConfig, type MixtureOutput } from "./mixture";
export { router, type RouterConfig } from "./router";
export { expertCapacity, route, type CapacityOptions, type Routing, type RoutingOptions } from "./routing";

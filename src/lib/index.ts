/**
 * Red Heart Lab: the methods of five papers, typed and tested. Every room by its name: `import { information } from "red-heart-lab"`.
 * A room can be imported alone, which loads no other that it does not need: `import { surd } from "red-heart-lab/information"`.
 */
export * as bayes from "./bayes";
export * as causal from "./causal";
export * as data from "./data";
export * as decision from "./decision";
export * as emotion from "./emotion";
export * as engine from "./engine";
export * as ethics from "./ethics";
export * as information from "./information";
export * as losses from "./losses";
export * as model from "./model";
export * as notebook from "./notebook";
export * as random from "./random";
export * as regret from "./regret";
export * as scenarios from "./scenarios";
export * as statistics from "./statistics";
export * as training from "./training";
export * as wmtp from "./wmtp";

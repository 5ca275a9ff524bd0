/**
 * Red Heart Lab: the methods of five papers, typed and tested. Every room by its name: `import { information } from "red-heart-lab"`.
 * A room can be imported alone, which loads no other that it does not need: `import { surd } from "red-heart-lab/information"`.
 */
export * as data from "./data";
export * as emotion from "./emotion";
export * as engine from "./engine";
export * as information from "./information";
export * as losses from "./losses";
export * as model from "./model";
export * as notebook from "./notebook";
export * as random from "./random";
export * as statistics from "./statistics";
export * as training from "./training";

/**
 * What follows about interventions from observation alone: the ID and IDC algorithms over mixed graphs, their answer as a
 * formula that can be read and evaluated, or the hedge that forbids one. Serves 003-S19.
 */
export { backDoor, backDoorSets, isBackDoorSet } from "./back-door";
export { evaluateEstimand, type Evaluation } from "./evaluate";
export { freeVariables, type Expression, type Probability, type Product, type Quotient, type Sum } from "./expression";
export { frontDoor, frontDoorSets, isFrontDoorSet } from "./front-door";
export type { Hedge } from "./hedge";
export type { Identified } from "./identified";
export { identify, type Identification, type NotIdentified } from "./identify";
export { empiricalJoint, requireJoint, type Joint } from "./joint";
export { queryText, type CausalQuery } from "./query";
export { latexOf, textOf } from "./render";

/** Figures of the experiments: curves with bands, gains beside the additive sum, gains of many arms, weighted beside unweighted loss. Serves 004-F3 and 004-F4. */
export { curvesFigure } from "./curves";
export { divergenceFigure, trainingCurves, type NamedCurve } from "./divergence";
export { gainsFigure, type ArmGain } from "./gains";
export { synergyFigure } from "./synergy";

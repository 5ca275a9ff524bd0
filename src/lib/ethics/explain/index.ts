/** What a utility was made of: steps that multiply to the correction, steps that add up to the utility, and figures (003-F5). */
export { factorFigure } from "./factor-figure";
export { radarFigure, radarPoint, type RadarShape } from "./radar-figure";
export { dimensionLabel, layerWaterfallFigure, utilityWaterfallFigure } from "./waterfall-figure";
export { layerWaterfall, utilityWaterfall, type Step } from "./waterfall";

/** Whether a disposition has moved: divergences, rates of change, alarms with a stated false-alarm rate, delays (002-S7, 002-E3). */
export { alarms, calibrateThreshold, type AlarmRule, type CalibrationRule } from "./alarms";
export { detection, type Detection } from "./detection";
export { gaussianKl } from "./gaussian-kl";
export {
  commonHistogram,
  histogramKl,
  populationStability,
  shareMoved,
  type CommonHistogram,
  type HistogramOptions,
} from "./histogram";
export { thetaPath, type DriftPath } from "./path";
export { klReadings, mixture, posteriorStream, type KlOptions, type PosteriorStreamOptions } from "./readings";
export { changeRates, rollingWindows } from "./windows";

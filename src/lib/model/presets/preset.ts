import { requireOneOf } from "../../arguments";
import type { ModelConfig } from "../config";
import { rh300m } from "./rh-300m-2025-07";
import { rh730m } from "./rh-730m";
import { rh800m } from "./rh-800m";
import { small } from "./small";
import { tiny } from "./tiny";

/** Names of the presets: the models of the three texts, and two that are really trained. */
export const presetNames = ["rh-300m-2025-07", "rh-730m", "rh-800m", "small", "tiny"] as const;

/** Name of a preset. */
export type PresetName = (typeof presetNames)[number];

/** All presets by name. */
export const presets: Readonly<Record<PresetName, ModelConfig>> = {
  "rh-300m-2025-07": rh300m,
  "rh-730m": rh730m,
  "rh-800m": rh800m,
  small,
  tiny,
};

/**
 * The configuration of a name.
 *
 * @throws RangeError that lists the presets for an unknown name
 * @see X-C1
 */
export function preset(name: string): ModelConfig {
  requireOneOf<string>("preset", name, presetNames);
  return presets[name as PresetName];
}

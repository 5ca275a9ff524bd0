import type { Stream } from "../../random";
import { simulate, type Series, type SimulationOptions } from "./simulate";

/*
 * The four building blocks of Martinez-Sanchez, Arranz, Lozano-Duran 2024. In each, sources that are not stated otherwise
 * follow q(t+1) = 0.5 q(t) + 0.1 W with standard normal W.
 */

const FORGET = 0.5;
const DRIVE = 0.1;

/** Mediator q3 -> q2 -> q1: q1(t+1) = sin q2 + 0.001 W1, q2(t+1) = cos q3 + 0.01 W2. Published: U2 rules q1. */
export function mediator(stream: Stream, samples: number, options?: SimulationOptions): Series {
  return simulate(
    stream,
    samples,
    [0, 0, 0],
    (now, noise, next) => {
      next[0] = Math.sin(now[1]!) + 0.001 * noise[0]!;
      next[1] = Math.cos(now[2]!) + 0.01 * noise[1]!;
      next[2] = FORGET * now[2]! + DRIVE * noise[2]!;
    },
    options,
  );
}

/** Confounder q3 of q1 and q2: q1(t+1) = sin(q1 + q3) + 0.01 W1, q2(t+1) = cos(q2 - q3) + 0.01 W2. */
export function confounder(stream: Stream, samples: number, options?: SimulationOptions): Series {
  return simulate(
    stream,
    samples,
    [0, 0, 0],
    (now, noise, next) => {
      next[0] = Math.sin(now[0]! + now[2]!) + 0.01 * noise[0]!;
      next[1] = Math.cos(now[1]! - now[2]!) + 0.01 * noise[1]!;
      next[2] = FORGET * now[2]! + DRIVE * noise[2]!;
    },
    options,
  );
}

/** Synergistic collider: q1(t+1) = sin(q2 q3) + 0.001 W1; neither q2 nor q3 alone tells the sign. */
export function synergisticCollider(stream: Stream, samples: number, options?: SimulationOptions): Series {
  return simulate(
    stream,
    samples,
    [0, 0, 0],
    (now, noise, next) => {
      next[0] = Math.sin(now[1]! * now[2]!) + 0.001 * noise[0]!;
      next[1] = FORGET * now[1]! + DRIVE * noise[1]!;
      next[2] = FORGET * now[2]! + DRIVE * noise[2]!;
    },
    options,
  );
}

/** Redundant collider: q1(t+1) = 0.3 q1 + sin(q2 q3) + 0.001 W1 with q3 = q2 at all times. */
export function redundantCollider(stream: Stream, samples: number, options?: SimulationOptions): Series {
  return simulate(
    stream,
    samples,
    [0, 0, 0],
    (now, noise, next) => {
      next[0] = 0.3 * now[0]! + Math.sin(now[1]! * now[2]!) + 0.001 * noise[0]!;
      next[1] = FORGET * now[1]! + DRIVE * noise[1]!;
      next[2] = next[1];
    },
    options,
  );
}

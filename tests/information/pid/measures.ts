import { gates, type GateName } from "../../../src/lib/information/gates";
import { requirePmf, type JointPmf } from "../../../src/lib/information/joint-pmf";

/** A gate's checked distribution. */
export function gate(name: GateName): JointPmf {
  return requirePmf("test", gates[name].pmf);
}

/** The antichain {0}{1}. */
export const both = [0b01, 0b10] as const;

/** Partial information decomposition of two and three sources by four measures (003-S20, 003-E10, 003-F9). */
export { redundancyLattice, type Antichain, type LatticeNode, type SourceSet } from "./lattice";
export {
  pid,
  pidMeasures,
  pidOfSamples,
  twoSourceAtoms,
  type Pid,
  type PidAtom,
  type PidMeasure,
  type TwoSourceAtoms,
} from "./pid";
export { pidAtoms, pidBars, type PidBar } from "./pid-figure";

/** The calculus itself, and the rule that effects of higher order are counted once (003-S14, X-C5). */
export {
  totalUtility,
  type CascadeAccount,
  type CascadeAsDimension,
  type CascadeAsIndirect,
  type TotalUtility,
} from "./account";
export { bentham, type BenthamOptions, type BenthamResult, type Effect, type Term } from "./bentham";

import { bf16 } from "./bf16";
import type { Codec, CodecName } from "./codec";
import { fp16 } from "./fp16";
import { fp32 } from "./fp32";
import { fp32Shuffled } from "./fp32-shuffled";
import { int8 } from "./int8";

/** Every codec by name (001-S6, 001-N3). */
export const codecs: Readonly<Record<CodecName, Codec>> = { fp32, "fp32-shuffled": fp32Shuffled, fp16, bf16, int8 };

export { type Codec, type CodecName } from "./codec";

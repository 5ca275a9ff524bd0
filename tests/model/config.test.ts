import { describe, expect, it } from "vitest";
import { parseEncoderConfig, parseModelConfig } from "../../src/lib/model/config";

const encoder = { width: 8, layers: 1, heads: 2, feedForward: 16, dropout: 0 };
const config = { encoder, heads: { emotion: { outputs: 3 } } };

describe("parseEncoderConfig", () => {
  it("gives back what it accepts", () => {
    expect(parseEncoderConfig(encoder)).toEqual(encoder);
    expect(parseEncoderConfig({ ...encoder, inputWidth: 4 })).toEqual({ ...encoder, inputWidth: 4 });
  });

  it.each([
    [{ ...encoder, widht: 8 }, "encoder: unknown key widht"],
    [{ ...encoder, heads: 3 }, "encoder.width: expected a multiple of heads, got 8 with 3 heads"],
    [{ ...encoder, layers: 0 }, /encoder\.layers: .*>=1, got 0/],
    [{ ...encoder, dropout: 1 }, /encoder\.dropout: .*<1, got 1/],
    [{ ...encoder, width: "8" }, /encoder\.width: .*expected number, received string, got "8"/],
    [{ ...encoder, feedForward: 2.5 }, /encoder\.feedForward: .*int/],
    [{ ...encoder, inputWidth: undefined }, /encoder\.inputWidth: /],
    [null, /encoder: .*expected object/],
  ])("refuses %j by the name of the key", (value, message) => {
    expect(() => parseEncoderConfig(value)).toThrow(RangeError);
    expect(() => parseEncoderConfig(value)).toThrow(message);
  });
});

describe("parseModelConfig", () => {
  it("gives back what it accepts", () => {
    const text = { vocabulary: 10, length: 4 };
    const all = { text, encoder, heads: { bentham: { projection: 4, outputs: 10 } } };
    expect(parseModelConfig(all)).toEqual(all);
    expect(parseModelConfig(config)).toEqual(config);
  });

  it.each([
    [{ ...config, experts: 4 }, "config: unknown key experts"],
    [{ ...config, heads: { Emotion: { outputs: 3 } } }, /config\.heads\.Emotion: /],
    [{ ...config, heads: { emotion: { output: 3 } } }, /config\.heads\.emotion/],
    [{ ...config, heads: { emotion: { outputs: 0 } } }, /config\.heads\.emotion\.outputs: .*got 0/],
    [{ ...config, encoder: { ...encoder, heads: 5 } }, "config.encoder.width: expected a multiple of heads"],
    [{ ...config, text: { vocabulary: 1, length: 4 } }, /config\.text\.vocabulary: /],
    [{ heads: {} }, /config\.encoder: /],
  ])("refuses %j by the name of the key", (value, message) => {
    expect(() => parseModelConfig(value)).toThrow(message);
  });
});

import { requireInteger } from "../../arguments";
import { dimensionNames, type DimensionName } from "../../data";
import { uniforms, type Stream } from "../../random";

const extremes = [-Number.MAX_VALUE, -1, -Number.MIN_VALUE, 0, Number.MIN_VALUE, 0.5, 1, 1e6, Number.MAX_VALUE];

/**
 * Random raw measures of all thirteen dimensions, of either sign and of sizes from 1e-300 to 1e300; every tenth set takes
 * its measures from the extremes of finite numbers.
 *
 * @see 003-A3
 */
export function randomMeasures(stream: Stream, count: number): Record<DimensionName, number>[] {
  requireInteger("count", count, { min: 1 });
  const width = dimensionNames.length;
  const draws = uniforms(stream.split("measures"), 2 * width * count);
  return Array.from({ length: count }, (_, set) => {
    const measures = dimensionNames.map((name, i) => {
      const [first, second] = [draws[2 * (set * width + i)]!, draws[2 * (set * width + i) + 1]!];
      const extreme = extremes[Math.floor(first * extremes.length)]!;
      return [name, set % 10 === 0 ? extreme : Math.sign(second - 0.2) * 10 ** (600 * first - 300)];
    });
    return Object.fromEntries(measures) as Record<DimensionName, number>;
  });
}

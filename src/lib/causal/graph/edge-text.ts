import { inside, overlap, splinePoints, type Box, type Place } from "./geometry";

/** What it costs to stand somewhere: on a node more than on all else, on a text more than on an edge. */
const cost = { node: 1000, text: 60, edge: 3, aside: 12 };

/**
 * Places a text of the given size on each edge: on no node (there is room between two layers for it), and on no other text
 * and no other edge where that can be had; the middle of the edge if nothing speaks against it. Edge by edge in their order.
 */
export function placeTexts(
  paths: readonly (readonly Place[])[],
  nodes: readonly Box[],
  size: { readonly width: number; readonly height: number },
): readonly Box[] {
  const curves = paths.map((path) => evenly(splinePoints(path)));
  const texts: Box[] = [];
  curves.forEach((curve, at) => {
    const others = curves.filter((_, i) => i !== at).flat();
    const price = (box: Box, t: number): number =>
      cost.node * count(nodes, (node) => overlap(box, padded(node))) +
      cost.text * count(texts, (text) => overlap(box, text)) +
      cost.edge * count(others, (place) => inside(place, box)) +
      cost.aside * Math.abs(t - 0.5);
    const candidates = curve.map((place, i) => ({ ...place, ...size, price: 0, t: i / (curve.length - 1) }));
    for (const candidate of candidates) candidate.price = price(candidate, candidate.t);
    const { x, y } = candidates.reduce((best, next) => (next.price < best.price ? next : best));
    texts.push({ x, y, ...size });
  });
  return texts;
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.reduce((sum, item) => sum + (holds(item) ? 1 : 0), 0);
}

/** Texts keep two pixels away from nodes. */
function padded({ x, y, width, height }: Box): Box {
  return { x, y, width: width + 4, height: height + 4 };
}

/** Points on the curve about 6 pixels apart. */
function evenly(curve: readonly Place[]): readonly Place[] {
  return curve.flatMap((place, i) => {
    const next = curve[i + 1];
    if (!next) return [place];
    const parts = Math.max(1, Math.ceil(Math.hypot(next.x - place.x, next.y - place.y) / 6));
    return Array.from({ length: parts }, (_, k) => ({
      x: place.x + ((next.x - place.x) * k) / parts,
      y: place.y + ((next.y - place.y) * k) / parts,
    }));
  });
}

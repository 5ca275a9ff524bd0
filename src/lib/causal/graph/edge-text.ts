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
    const near = around(curve, size);
    const others = curves.flatMap((other, i) => (i === at ? [] : other.filter((place) => inside(place, near))));
    const price = (box: Box): number =>
      cost.node * count(nodes, (node) => overlap(box, padded(node))) +
      cost.text * count(texts, (text) => overlap(box, text)) +
      cost.edge * count(others, (place) => inside(place, box));
    texts.push(cheapest(curve, size, price));
  });
  return texts;
}

/** The best place on the curve, looked for from its middle outwards until what is left is too far aside to be better. */
function cheapest(
  curve: readonly Place[],
  size: { readonly width: number; readonly height: number },
  price: (box: Box) => number,
): Box {
  const candidates = curve
    .map(({ x, y }, i) => ({ box: { x, y, ...size }, aside: cost.aside * Math.abs(i / (curve.length - 1) - 0.5) }))
    .sort((a, b) => a.aside - b.aside);
  let best = { box: candidates[0]!.box, price: Infinity };
  for (const { box, aside } of candidates) {
    if (aside >= best.price) break;
    const total = aside + price(box);
    if (total < best.price) best = { box, price: total };
  }
  return best.box;
}

/** The box of all places that a text on the curve can cover. */
function around(curve: readonly Place[], { width, height }: { readonly width: number; readonly height: number }): Box {
  const span = (values: readonly number[]): [middle: number, length: number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return [(low + high) / 2, high - low];
  };
  const [x, across] = span(curve.map((place) => place.x));
  const [y, down] = span(curve.map((place) => place.y));
  return { x, y, width: across + width, height: down + height };
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

import { splinePoints, type Place } from "./geometry";
import type { GraphLayout } from "./layout";

/**
 * The layout moved so that all that is drawn lies within its sheet, `margin` pixels from each side. (dagre counts nodes
 * only, and leads long edges around them.)
 */
export function framed({ nodes, edges }: Pick<GraphLayout, "nodes" | "edges">, margin: number): GraphLayout {
  const corners = [...nodes, ...edges.map(({ text }) => text)].flatMap(({ x, y, width, height }) => [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]);
  const drawn = [...corners, ...edges.flatMap(({ points }) => splinePoints(points))];
  const [xs, ys] = [drawn.map(({ x }) => x), drawn.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const moved = <P extends Place>(place: P): P => ({ ...place, x: place.x - left, y: place.y - top });
  return {
    width: Math.max(...xs) + margin - left,
    height: Math.max(...ys) + margin - top,
    nodes: nodes.map(moved),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(moved), text: moved(edge.text) })),
  };
}

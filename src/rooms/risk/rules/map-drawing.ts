import { boxOf, type Box, type Outline, type Ring } from './outline.ts'

/**
 * Outlines as paths of one drawing: no tiles, no script. The projection is equirectangular, narrowed by the cosine of the
 * middle latitude: over a county shapes are true to one part in a thousand, which a picture of 800 units cannot show.
 */
export interface Shape {
  readonly key: string
  readonly outline: Outline
}
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly paths: readonly { readonly key: string; readonly d: string }[]
}

const width = 800
const margin = 4
/** Points nearer than this to the one before are left out: a quarter of the file, and nothing that an eye would miss. */
const nearest = 0.8

/** Null where there is nothing to draw. All shapes are drawn in one frame, around all of them. */
export function draw(shapes: readonly Shape[]): Drawing | null {
  const frame = boxOf(shapes.flatMap((shape) => shape.outline))
  if (frame === null || frame.west >= frame.east || frame.south >= frame.north) return null
  const squeeze = Math.cos((((frame.south + frame.north) / 2) * Math.PI) / 180)
  const scale = (width - 2 * margin) / ((frame.east - frame.west) * squeeze)
  const height = Math.ceil((frame.north - frame.south) * scale + 2 * margin)
  return {
    width,
    height,
    paths: shapes.map(({ key, outline }) => ({ key, d: pathOf(outline, frame, squeeze, scale) })),
  }
}

const pathOf = (outline: Outline, frame: Box, squeeze: number, scale: number): string =>
  outline
    .flat()
    .map((ring) => ringPath(ring, frame, squeeze, scale))
    .join('')

function ringPath(ring: Ring, frame: Box, squeeze: number, scale: number): string {
  const points = ring.map(([longitude, latitude]): readonly [number, number] => [
    margin + (longitude - frame.west) * squeeze * scale,
    margin + (frame.north - latitude) * scale,
  ])
  const kept: (readonly [number, number])[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= nearest) kept.push(point)
  }
  // A shape too small to see is still drawn, as the triangle of its first points.
  const drawn = kept.length < 3 ? points.slice(0, 3) : kept
  return `M${drawn.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}

import forceAtlas2Module from 'graphology-layout-forceatlas2'
import { graphOf } from './graph.ts'
import type { Network } from './rules/network.ts'

// The package is CommonJS and exports the function itself; its types say that it is under `default`.
const forceAtlas2 = forceAtlas2Module as unknown as (typeof forceAtlas2Module)['default']

export interface Placed {
  readonly x: number
  readonly y: number
}

/** The picture's own measure; what is drawn fits into it with room for labels. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly marginX: number
  readonly marginY: number
}
export const canvas: Canvas = { width: 1200, height: 800, marginX: 110, marginY: 40 }
/** For a handful: the labels are as large, and a phone has to move it less. */
export const smallCanvas: Canvas = { width: 640, height: 420, marginX: 100, marginY: 40 }

/**
 * A place on the canvas for every subject, by ForceAtlas2 (Jacomy and others 2014). It starts at given places and draws no
 * lots: one network has one picture, on every machine, every time, and a colleague sees what is spoken of. Nearness means
 * nothing but that: the picture is to find one's way, and says so.
 */
export function layOut(
  network: Pick<Network, 'nodes' | 'edges'>,
  { width, height, marginX, marginY }: Canvas = canvas,
): ReadonlyMap<string, Placed> {
  const graph = graphOf(network)
  const isLarge = graph.order > 300
  forceAtlas2.assign(graph, {
    iterations: roundsFor(graph.order),
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(graph.order),
      barnesHutOptimize: isLarge,
      strongGravityMode: true,
      gravity: 0.05,
      scalingRatio: 10,
      linLogMode: false,
    },
  })
  const places = graph.mapNodes((id, { x, y }) => ({ id, x, y }))
  const [xs, ys] = [spanOf(places.map((one) => one.x)), spanOf(places.map((one) => one.y))]
  return new Map(
    places.map(({ id, x, y }) => [
      id,
      {
        x: fit(x, xs, marginX, width - marginX),
        y: fit(y, ys, marginY, height - marginY),
      },
    ]),
  )
}

/** The server waits for it: about 0.1 s at 500 and 0.3 s at 2,000 on one core. */
const roundsFor = (order: number): number => (order > 500 ? 20 : order > 300 ? 40 : 150)

interface Span {
  readonly from: number
  readonly to: number
}
const spanOf = (values: readonly number[]): Span =>
  values.reduce<Span>(({ from, to }, value) => ({ from: Math.min(from, value), to: Math.max(to, value) }), {
    from: Infinity,
    to: -Infinity,
  })

/** To a tenth of a unit: more would be noise in the page. */
function fit(value: number, { from, to }: Span, low: number, high: number): number {
  const share = to - from > 0 ? (value - from) / (to - from) : 0.5
  return Math.round((low + share * (high - low)) * 10) / 10
}

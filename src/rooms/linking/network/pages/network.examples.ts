import { networkOf, type Network, type PlacedMention } from '../rules/network.ts'
import { networkModel } from './network-model.ts'
import { networkView, type NetworkModel } from './network.view.ts'
import { sceneOf, sceneText } from './scene.ts'

const mention = (id: string, kind: string, shown: string, text: string): PlacedMention => ({
  id,
  kind,
  shown,
  text,
  value: kind === 'phone' ? shown : null,
})
function around(mentions: readonly PlacedMention[], depth: 1 | 2 = 1): Network {
  return networkOf({
    focus: 'a',
    depth,
    most: 2_000,
    mentions,
    subjects: mentions.map(({ id, kind }) => ({ id, kind, mentions: [id] })),
    connections: mentions
      .filter((one) => one.kind === 'phone')
      .map((one, at) => ({
        id: one.id,
        left: 'a',
        right: one.id,
        kind: 'uses',
        strength: at % 2 === 0 ? ('probable' as const) : ('disproved' as const),
        fromDay: null,
        untilDay: null,
        quote: 'he rings from it',
      })),
    sources: new Map(
      mentions.map(({ text }) => [
        text,
        { href: '/items/1', urn: '7K3QM-9TXF2', grade: '2CP', agency: 'Midshire Police' },
      ]),
    ),
  })
}
const few = around([
  mention('a', 'person', 'Bogdan', 't1'),
  mention('b', 'phone', '07700 900123', 't1'),
  mention('c', 'person', 'Danuta Example', 't1'),
  mention('d', 'business', 'Example Hand Car Wash', 't1'),
  mention('e', 'phone', '07700 900456', 't1'),
])
const many = around(
  Array.from({ length: 12 }, (_, at) =>
    at === 0
      ? mention('a', 'person', 'W'.repeat(200), 't1')
      : mention(
          `n${at}`,
          at % 5 === 0 ? 'phone' : 'person',
          `${'W'.repeat(40)} ${at}`,
          `t${at % 10 === 1 ? 1 : at}`,
        ),
  ).flatMap((one, at) => (at === 0 ? [one] : [{ ...one, text: at < 39 ? 't1' : one.text }])),
)
const hub: NetworkModel = {
  ...networkModel({ network: few, focus: 'a', depth: 2, to: 'b', part: 1, mayExport: true }),
  hubs: [
    '020 7946 0000: 23 share it, as far as you may see. It says little of each, so it is shown and not followed.',
  ],
}
const ordinary = networkModel({ network: few, focus: 'a', depth: 1, to: 'd', part: 1, mayExport: true })
export const examples = {
  ordinary,
  empty: networkModel({
    network: around([mention('a', 'person', 'Bogdan', 't1')]),
    focus: 'a',
    depth: 1,
    to: null,
    part: 1,
    mayExport: true,
  }),
  error: hub,
  longest: networkModel({ network: many, focus: 'a', depth: 1, to: 'n5', part: 1, mayExport: true }),
  /** What a script draws of a large one, here of a small one: the frame is the same. */
  large: {
    ...ordinary,
    picture: null,
    scene: {
      json: sceneText(sceneOf(few, 'a', null)),
      waysHref: '/subjects/a/network?depth=1&to=',
      notDrawn: 1_234,
      legend: ordinary.picture?.legend ?? [],
    },
  },
  restricted: { ...ordinary, ask: null, way: null, exports: [] },
} satisfies Record<string, NetworkModel>
export const render = networkView

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  hubFrom,
  longList,
  networkOf,
  type NetworkInput,
  type PlacedMention,
  type StatedConnection,
} from './network.ts'

/** A mention each, so a mention's id is a subject's; `phone` has a value. */
const mention = (id: string, text: string, kind = 'person'): PlacedMention => ({
  id,
  text,
  kind,
  shown: `the ${kind} ${id}`,
  value: kind === 'phone' ? `+${id}` : null,
})
const said = (
  left: string,
  right: string,
  strength: StatedConnection['strength'] = 'confirmed',
  kind = 'uses',
): StatedConnection => ({
  id: `${left}${right}${strength}`,
  left,
  right,
  kind,
  strength,
  fromDay: null,
  untilDay: null,
  quote: `${left} and ${right}`,
})
const world = (
  mentions: readonly PlacedMention[],
  connections: readonly StatedConnection[] = [],
  more: Partial<NetworkInput> = {},
): NetworkInput => ({
  focus: 'a',
  depth: 1,
  most: 2_000,
  subjects: mentions.map(({ id, kind }) => ({ id, kind, mentions: [id] })),
  mentions,
  connections,
  sources: new Map(
    mentions.map(({ text }) => [
      text,
      { href: `/items/${text}`, urn: text, grade: '2CP', agency: 'Midshire' },
    ]),
  ),
  ...more,
})
const ids = (input: NetworkInput): string[] => networkOf(input).nodes.map((node) => node.id)

suite('a network', () => {
  test('of a subject that is not there is empty', () => {
    const found = networkOf(world([mention('b', 't1')]))
    assert.deepEqual(found, { nodes: [], edges: [], isCut: false, longLists: 0 })
  })

  test('has who is named in the same text, a step further at depth two, and nobody beyond', () => {
    const chain = [
      mention('a', 't1'),
      { ...mention('b', 't1') },
      { ...mention('b2', 't2') },
      mention('c', 't2'),
      mention('d', 't9'),
    ]
    const subjects = [
      ...['a', 'c', 'd'].map((id) => ({ id, kind: 'person', mentions: [id] })),
      { id: 'b', kind: 'person', mentions: ['b', 'b2'] },
    ]
    assert.deepEqual(ids(world(chain, [], { subjects })), ['a', 'b'])
    assert.deepEqual(ids(world(chain, [], { subjects, depth: 2 })), ['a', 'b', 'c'])
  })

  test('keeps each kind of connection apart, with its evidence, counter-evidence first', () => {
    const both = [mention('a', 't1'), mention('b', 't1', 'phone')]
    const { edges } = networkOf(world(both, [said('a', 'b'), said('a', 'b', 'disproved')]))
    assert.deepEqual(
      edges.map((edge) => [edge.id, edge.strength, edge.isDisputed, edge.isDirected]),
      [
        ['a named-together b', null, false, false],
        ['a uses b', 'confirmed', true, true],
      ],
    )
    assert.deepEqual(
      edges[1]?.evidence.map((one) => [one.urn, one.grade, one.strength]),
      [
        ['t1', '2CP', 'disproved'],
        ['t1', '2CP', 'confirmed'],
      ],
    )
    // Disputed, so as if it were possible (0.4); shared by one alone, so not damped.
    assert.equal(edges[1]?.worth, 0.4)
  })

  test('of two in one text is worth more than of two in a list of eleven', () => {
    const two = networkOf(world([mention('a', 't1'), mention('b', 't1')])).edges[0]?.worth
    const names = Array.from({ length: 10 }, (_, at) => mention(`n${at}`, 't1'))
    const eleven = networkOf(world([mention('a', 't1'), ...names])).edges[0]?.worth
    // 0.3 / (2 - 1) and 0.3 / (11 - 1), by hand.
    assert.equal(two, 0.3)
    assert.ok(Math.abs((eleven ?? 0) - 0.03) < 1e-12)
  })

  test('a list of many names connects none of them, and that is told', () => {
    const names = Array.from({ length: longList }, (_, at) => mention(`n${at}`, 't1'))
    const found = networkOf(world([mention('a', 't1'), ...names]))
    assert.deepEqual([found.nodes.length, found.edges.length, found.longLists], [1, 0, 1])
    const shorter = networkOf(world([mention('a', 't1'), ...names.slice(1)]))
    assert.equal(shorter.nodes.length, longList, 'the control: one name fewer is no list')
  })

  test('a hub is reached, counted and damped, and not passed', () => {
    const shared = (sharers: number): NetworkInput => {
      const mentions = [
        mention('a', 't0'),
        mention('p0', 't0', 'phone'),
        ...Array.from({ length: sharers - 1 }, (_, at) => [
          mention(`s${at}`, `u${at}`),
          mention(`p${at + 1}`, `u${at}`, 'phone'),
        ]).flat(),
      ]
      const phones = mentions.filter((one) => one.kind === 'phone').map((one) => one.id)
      const subjects = [
        ...mentions
          .filter((one) => one.kind === 'person')
          .map(({ id, kind }) => ({ id, kind, mentions: [id] })),
        { id: 'p0', kind: 'phone', mentions: phones },
      ]
      return world(mentions, [said('a', 'p0')], { subjects, depth: 2 })
    }
    const hub = networkOf(shared(hubFrom))
    assert.deepEqual(
      hub.nodes.map((node) => [node.id, node.sharers, node.isHub]),
      [
        ['a', 0, false],
        ['p0', hubFrom, true],
      ],
    )
    // 1 / ln(e + 9), by hand: ln 11.71828 = 2.46115.
    assert.ok(Math.abs((hub.edges.find((edge) => edge.kind === 'uses')?.worth ?? 0) - 0.40631) < 1e-4)
    const fewer = networkOf(shared(hubFrom - 1))
    assert.equal(fewer.nodes.length, hubFrom, 'the control: with one sharer fewer it is passed')
  })

  test('is the same whatever order things come in', () => {
    const mentions = [
      mention('a', 't1'),
      mention('b', 't1', 'phone'),
      mention('c', 't1'),
      mention('a2', 't3'),
    ]
    const connections = [said('a', 'b'), said('c', 'b', 'possible'), said('a', 'c', 'probable', 'with')]
    const one = networkOf(world(mentions, connections))
    const other = networkOf(world(mentions.toReversed(), connections.toReversed()))
    assert.deepEqual(one, other)
  })

  test('that is too large is cut at the far end, and says so', () => {
    const names = Array.from({ length: 20 }, (_, at) => mention(`n${String(at).padStart(2, '0')}`, 't1'))
    const found = networkOf(world([mention('a', 't1'), ...names], [], { most: 5 }))
    assert.deepEqual(
      [found.nodes.map((node) => node.id), found.isCut],
      [['a', 'n00', 'n01', 'n02', 'n03'], true],
    )
    assert.ok(found.edges.every((edge) => found.nodes.some((node) => node.id === edge.target)))
  })
})

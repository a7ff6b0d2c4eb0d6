import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { networkOf, type Network } from '../rules/network.ts'
import { wayBetween } from '../rules/ways.ts'
import { mostDrawn, mostRows, networkModel } from './network-model.ts'
import { mostLines, sceneOf, sceneText, type Scene } from './scene.ts'

const named = (
  labels: readonly string[],
  texts = (at: number): string => `t${Math.floor(at / 30)}`,
): Network => {
  const mentions = labels.flatMap((shown, at) => [
    { id: `m${at}`, kind: at % 2 === 0 ? 'person' : 'phone', value: null, shown, text: texts(at) },
    // The first stands in every text, so that all are within reach.
    { id: `f${at}`, kind: 'person', value: null, shown: labels[0] ?? '', text: texts(at) },
  ])
  return networkOf({
    focus: 'm0',
    depth: 1,
    most: 2_000,
    mentions,
    subjects: labels.map((_, at) => ({
      id: `m${at}`,
      kind: at % 2 === 0 ? 'person' : 'phone',
      mentions: at === 0 ? ['m0', ...labels.map((_label, other) => `f${other}`)] : [`m${at}`],
    })),
    connections: [],
    sources: new Map(
      mentions.map(({ text }) => [
        text,
        { href: `/items/${text}`, urn: text, grade: null, agency: 'Police' },
      ]),
    ),
  })
}
const shown = (network: Network) =>
  ({ network, focus: 'm0', depth: 1, to: null, part: 1, mayExport: true }) as const

suite('what the script of a network draws', () => {
  test('has every subject and every connection once, with the words of the table', () => {
    const network = named(['Bogdan', '07700 900123', 'Danuta'])
    const scene = sceneOf(network, 'm0', null)
    const said = scene.edges.map(
      ([source, target, how, sure, , , evidence]) =>
        `${scene.nodes[source]?.[1]} ${scene.hows[how]} ${scene.nodes[target]?.[1]} ${scene.sures[sure]} ${scene.sources[evidence]?.join(' ')}`,
    )
    const { edges } = networkModel(shown(network))
    const rows = edges.map(
      ({ from, how, to, strength, evidence: [first] }) =>
        `${from.label} ${how} ${to.label} ${strength} ${first?.href} ${first?.urn} ${first?.grade}`,
    )
    assert.equal(said.length, 3)
    assert.deepEqual(said.toSorted(), rows.toSorted())
    assert.equal(scene.nodes[scene.focus]?.[0], 'm0')
  })

  test('no name in it can end the element that it stands in, or turn its letters round unseen', () => {
    const network = named(['Bogdan', '</script><script>alert(1)</script><!--', 'gpj\u202eexe'])
    const text = sceneText(sceneOf(network, 'm0', null))
    assert.doesNotMatch(text, /<|\u202e/u)
    const read = JSON.parse(text) as Scene
    assert.ok(
      read.nodes.some(([, label]) => label.startsWith('</script>')),
      'the control: it is whole when read',
    )
    assert.ok(read.nodes.some(([, label]) => label === 'gpj⟦RLO⟧exe'))
  })

  test('of more connections than can be drawn the ones that say least go, and those on the way stay', () => {
    const network = named(['a', 'b', 'c'])
    const [least] = network.edges.toSorted((one, other) => one.worth - other.worth)
    assert.ok(least !== undefined)
    const many = {
      ...network,
      edges: [
        { ...least, worth: 0.01 },
        ...Array.from({ length: mostLines }, (_, at) => ({
          ...least,
          id: `${at}`,
          source: 'm0',
          target: 'm1',
          worth: 0.5,
        })),
      ],
    }
    const way = wayBetween(
      { nodes: network.nodes, edges: [{ ...least, worth: 0.01 }] },
      least.source,
      least.target,
    )
    assert.ok(way !== null)
    assert.deepEqual(
      [sceneOf(many, 'm0', null), sceneOf(many, 'm0', way)].map(({ edges }) => [
        edges.length,
        edges.some(([, , , , line]) => line === 2),
      ]),
      [
        [mostLines, false],
        [mostLines, true],
      ],
    )
  })

  test('a network is drawn in elements up to a number, by the script beyond it, and never by both', () => {
    for (const many of [2, mostDrawn, mostDrawn + 1]) {
      const { picture, scene } = networkModel(
        shown(
          named(
            Array.from({ length: many }, (_, at) => `n${at}`),
            String,
          ),
        ),
      )
      assert.deepEqual(
        [picture !== null, scene !== null],
        [many <= mostDrawn, many > mostDrawn],
        String(many),
      )
    }
  })
})

suite('a long table', () => {
  const network = named(Array.from({ length: 90 }, (_, at) => `n${at}`))
  const part = (nth: number) => networkModel({ ...shown(network), to: 'm5', part: nth })

  test('comes in parts that have every row once, and lead to each other with what was asked', () => {
    const last = Math.ceil(network.edges.length / mostRows)
    assert.ok(last >= 3, 'the control: there are several')
    const rows = Array.from({ length: last }, (_, at) => part(at + 1)).flatMap(({ edges }) => edges)
    assert.equal(rows.length, network.edges.length)
    assert.equal(new Set(rows.map((row) => `${row.from.href} ${row.to.href}`)).size, rows.length)
    const { parts } = part(2)
    assert.equal(parts?.previous, '/subjects/m0/network?depth=1&to=m5&part=1#table')
    assert.equal(parts.next, '/subjects/m0/network?depth=1&to=m5&part=3#table')
  })

  test('a part that is not there is the nearest that is', () => {
    assert.deepEqual(part(0), part(1))
    assert.deepEqual(part(9_999), part(Math.ceil(network.edges.length / mostRows)))
    assert.equal(part(1).parts?.previous, null)
  })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { NetworkEdge, NetworkNode } from '../rules/network.ts'
import type { Stamp } from '../rules/stamp.ts'
import { writeEdgesCsv, writeNodesCsv } from './csv.ts'
import type { Exported } from './exported.ts'
import { writeFollowTheMoney } from './follow-the-money.ts'
import { writeGraphml } from './graphml.ts'
import { limits, readFileLimits } from './limits.ts'
import { readNetworkFile } from './read-file.ts'
import { processorMs } from '../../../../../test/support/processor-ms.ts'

const stamp: Stamp = {
  marking: 'official-sensitive',
  handling: 'C',
  actionCode: null,
  sanitisationCode: null,
  purposes: ['crime'],
  readers: ['Midshire Police'],
  conditions: [],
  by: 'An analyst',
  agency: 'Midshire Police',
  at: '2026-11-28T10:00:00.000Z',
}
const node = (id: string, step: number, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  kind: 'person',
  label: `Person ${id}`,
  step,
  sharers: 0,
  isHub: false,
  ...more,
})
const edge: NetworkEdge = {
  id: 'a uses b',
  source: 'a',
  target: 'b',
  kind: 'uses',
  isDirected: true,
  strength: 'probable',
  isDisputed: false,
  worth: 0.7,
  evidence: [
    {
      href: '/items/1',
      urn: 'A',
      grade: null,
      agency: 'B',
      quote: null,
      strength: 'probable',
      fromDay: null,
      untilDay: null,
    },
  ],
}
const exported: Exported = { stamp, nodes: [node('a', 0), node('b', 1)], edges: [edge] }
const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text) })
const read = (file: string, connections: string | null = null) =>
  readNetworkFile(bytes(file), connections === null ? null : bytes(connections))
const problemOf = (found: ReturnType<typeof readNetworkFile>): string =>
  found.ok ? 'was read' : `${found.problem.field}: ${found.problem.text}`

const graphml = writeGraphml(exported)
const money = writeFollowTheMoney(exported)
const [nodes, edges] = [writeNodesCsv(exported), writeEdgesCsv(exported)]

suite('a network that somebody brings', () => {
  test('is read in each of its three forms, known by how it begins, and as it was written', () => {
    for (const [kind, found] of [
      ['graphml', read(graphml)],
      ['follow-the-money', read(money)],
      ['csv', read(nodes, edges)],
    ] as const) {
      assert.ok(found.ok, problemOf(found))
      assert.equal(found.value.kind, kind)
      assert.equal(found.value.isAsWritten, true)
      assert.deepEqual(found.value.exported, exported)
    }
  })

  test('is read and said to be changed where rows were moved or words altered', () => {
    const moved = money.trimEnd().split('\n').toReversed().join('\n')
    const altered = money
      .replace('Not graded', 'graded')
      .replace('"name":["Person b"]', '"name":["Somebody else"]')
    for (const text of [moved, altered]) {
      const found = read(text)
      assert.ok(found.ok, problemOf(found))
      assert.equal(found.value.isAsWritten, false)
    }
  })

  test('that is no file, empty, too large or no text is refused beside the field that it came in', () => {
    assert.equal(problemOf(readNetworkFile(null, null)), 'file: Choose a file')
    assert.equal(problemOf(read('')), 'file: The file is empty')
    const large = { bytes: new Uint8Array(0), isTooLarge: true }
    assert.equal(problemOf(readNetworkFile(large, null)), 'file: The file must be smaller than 25 MB')
    assert.match(
      problemOf(readNetworkFile({ bytes: new Uint8Array(limits.bytes + 1) }, null)),
      /smaller than/u,
    )
    const packed = { bytes: Uint8Array.of(0x1f, 0x8b, 0x08, 0xff, 0xfe) }
    assert.match(problemOf(readNetworkFile(packed, null)), /^file: The file is no text .*not packed$/u)
    assert.match(problemOf(read(nodes)), /^connections: Choose the table/u)
    assert.match(problemOf(read(graphml, edges)), /^connections: Only a table/u)
    assert.match(problemOf(read(nodes, 'hello')), /^connections: .*headings/u)
    assert.match(problemOf(read('hello', edges)), /^file: .*headings/u)
  })

  test('with entities, a laughing billion, a foreign element or a stylesheet is refused', () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><graphml>&b;</graphml>'
    const file =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>'
    for (const [text, problem] of [
      [laughs, /not XML as this hub reads it/u],
      [file, /not XML as this hub reads it/u],
      ['<graphml>&b;</graphml>', /character that XML does not know/u],
      ['<graphml><![CDATA[x]]></graphml>', /not XML as this hub reads it/u],
      ['<?xml-stylesheet href="https://elsewhere.example"?><graphml/>', /./u],
      ['<graphml><script>alert(1)</script></graphml>', /element that this hub does not write/u],
      [graphml.replace('<graph ', '<graph><graph><graph><graph><graph '), /nested deeper|cut off/u],
    ] as const)
      assert.match(
        problemOf(read(text)),
        new RegExp(`^file: The file cannot be read. .*${problem.source}`, 'u'),
        text,
      )
  })

  test('that is made to take long is refused at once', () => {
    const many = limits.jsonCharacters + 1
    const hostile = [
      `<graphml${' a="b"'.repeat(1_000)}>`,
      `<graphml ${' '.repeat(many)}x`,
      `<graphml>${'<x>'.repeat(1_000)}`,
      `<graphml>${'&lt;'.repeat(many * 2)}</graphml>`,
      `{"id":"a","article4":{"stamp":${'['.repeat(1_000)}`,
      `{"id":"a","article4":${'['.repeat(many)}`,
      '{}\n'.repeat(100_000),
      `"${'a'.repeat(many)}`,
      `"${'"'.repeat(many)}`,
      ','.repeat(many),
    ]
    const took = processorMs(() => {
      for (const text of hostile)
        assert.match(
          problemOf(read(text, text.startsWith('<') || text.startsWith('{') ? null : edges)),
          /cannot be read/u,
          text.slice(0, 40),
        )
    })
    assert.ok(took < 2_000, `${took} ms for ${hostile.length}`)
  })

  test('with numbers that nothing could be drawn by is refused', () => {
    const bad: readonly Partial<NetworkNode>[] = [
      { step: 1e9 },
      { step: 0.5 },
      { step: -1 },
      { sharers: 1e12 },
      { kind: 'person" onclick="x' },
      { label: 'half \ud800' },
      { label: 'W'.repeat(limits.characters + 1) },
      { id: 'a' },
    ]
    for (const more of bad) {
      const written = writeFollowTheMoney({ ...exported, nodes: [node('a', 0), node('b', 1, more)] })
      assert.match(problemOf(read(written)), /cannot be read/u, JSON.stringify(more).slice(0, 60))
    }
    for (const worth of [2, -1])
      assert.match(
        problemOf(read(writeGraphml({ ...exported, edges: [{ ...edge, worth }] }))),
        /“worth” is no number/u,
      )
    assert.match(
      problemOf(read(writeGraphml({ ...exported, nodes: [node('a', 1), node('b', 1)] }))),
      /in the middle/u,
    )
    const many = Array.from({ length: limits.subjects + 1 }, (_, at) => node(`n${at}`, at === 0 ? 0 : 1))
    for (const found of [
      read(writeGraphml({ stamp, nodes: many, edges: [] })),
      read(writeFollowTheMoney({ stamp, nodes: many, edges: [] })),
      read(writeNodesCsv({ stamp, nodes: many, edges: [] }), edges),
    ])
      assert.match(problemOf(found), /larger than any export/u)
  })

  test('has limits that all have a number and a reason, or the start stops', () => {
    assert.throws(() => readFileLimits({}), /bytes is no limit/u)
    const good = Object.fromEntries(Object.keys(limits).map((name) => [name, { limit: 1, why: 'a test' }]))
    assert.equal(readFileLimits(good).bytes, 1)
    assert.throws(() => readFileLimits({ ...good, steps: { limit: 0, why: 'a test' } }), /steps/u)
    assert.throws(() => readFileLimits({ ...good, steps: { limit: 2 } }), /steps/u)
  })
})

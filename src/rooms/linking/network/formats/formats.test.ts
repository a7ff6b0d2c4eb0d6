import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import { networkOf, type StatedConnection } from '../rules/network.ts'
import { stampOf } from '../rules/stamp.ts'
import { readCsv, writeEdgesCsv, writeNodesCsv } from './csv.ts'
import { exportedOf, Unreadable, type Exported, type Read } from './exported.ts'
import { readFollowTheMoney, writeFollowTheMoney } from './follow-the-money.ts'
import { readGraphml, writeGraphml } from './graphml.ts'
import { readXml } from './xml.ts'

const rule = { names: new Set(['x']), depth: 5, elements: 100, tagCharacters: 100, textCharacters: 100 }

/** Labels and quotes that formats stumble over: formulas, quotes, line ends, markup, right-to-left, emoji, an empty text. */
const awkward = [
  '=SUM(A1)',
  '+447700900123',
  "'quoted'",
  'a,"b"\r\nc',
  '<b>&amp;',
  'علي',
  '👩‍👧',
  '-',
  '@x',
  '\ttab',
]
const kinds = [
  'person',
  'phone',
  'vehicle',
  'business',
  'place',
  'email',
  'handle',
  'link',
  'account',
  'document',
]
const mentions = awkward.map((shown, at) => ({
  id: `m${at}`,
  kind: kinds[at] ?? 'person',
  value: at === 1 ? shown : null,
  shown,
  text: at < 7 ? 't1' : 't2',
}))
const connection = (left: number, right: number, more: Partial<StatedConnection> = {}): StatedConnection => ({
  id: `${left}-${right}`,
  left: `m${left}`,
  right: `m${right}`,
  kind: 'owns',
  strength: 'probable',
  fromDay: null,
  untilDay: null,
  quote: awkward[left] ?? '',
  ...more,
})
const network = networkOf({
  focus: 'm0',
  depth: 2,
  most: 100,
  subjects: mentions.map(({ id, kind }) => ({ id, kind, mentions: [id] })),
  mentions: [...mentions],
  connections: [
    connection(0, 2, { fromDay: '2026-01-01', untilDay: '2026-02-28' }),
    connection(0, 2, { id: 'no', strength: 'disproved' }),
    connection(0, 6, { kind: 'works-at' }),
    connection(0, 3, { kind: 'works-for' }),
    connection(0, 7, { kind: 'advertised-at' }),
  ],
  sources: new Map([
    ['t1', { href: '/items/11', urn: '7K3QM-9TXF2', grade: '2CP', agency: 'Midshire, "Police"' }],
    ['t2', { href: '/shared/22', urn: '8A2BC-1DEF3', grade: null, agency: '' }],
  ]),
})
const stamp = stampOf(
  [
    {
      urn: '7K3QM-9TXF2',
      marking: 'official-sensitive',
      handling: 'C',
      actionCode: 'A1',
      sanitisationCode: null,
      instructions: 'Ask "us" first,\nthen <act> & tell',
      purposes: ['crime'],
      readers: ['Midshire Police'],
    },
  ],
  { by: '=An analyst', agency: 'Midshire Police', at: new Date('2026-11-28T10:00:00Z') },
)
const exported = exportedOf(network, stamp)

const formats: Readonly<
  Record<string, (one: Exported) => { files: string[]; read: (files: string[]) => Read<Exported> }>
> = {
  GraphML: (one) => ({ files: [writeGraphml(one)], read: ([file = '']) => readGraphml(file) }),
  CSV: (one) => ({
    files: [writeNodesCsv(one), writeEdgesCsv(one)],
    read: ([nodes = '', edges = '']) => readCsv(nodes, edges),
  }),
  FollowTheMoney: (one) => ({
    files: [writeFollowTheMoney(one)],
    read: ([file = '']) => readFollowTheMoney(file),
  }),
}

suite('what leaves and comes back', () => {
  test('the control: the network has what formats stumble over', () => {
    assert.equal(network.nodes.length, awkward.length)
    assert.ok(network.edges.length > 20 && network.edges.some((edge) => edge.isDisputed))
  })

  for (const [name, format] of Object.entries(formats)) {
    test(`${name}: what is cut off, foreign or altered is refused with a sentence`, () => {
      const { files, read } = format(exported)
      const first = files[0] ?? ''
      for (const bad of [
        first.slice(0, first.length - 40),
        'hello',
        '<graphml><graph/></graphml>',
        first.replace('official-sensitive', 'official-open'),
        first.replace('"C"', '"X"').replace('""C""', '""X""').replace('&quot;C&quot;', '&quot;X&quot;'),
        first.replace('m1', 'm0'),
      ]) {
        const found = read([bad, ...files.slice(1)])
        assert.equal(found.ok, false, bad.slice(0, 60))
        assert.ok(!found.ok && found.problem.length > 10)
      }
    })

    test(`${name}: evidence that leads out of this hub is refused`, () => {
      const { files, read } = format(exported)
      const altered = files.map((file) => file.replaceAll('/items/11', 'https://elsewhere.example/'))
      assert.notDeepEqual(altered, files)
      assert.equal(read(altered).ok, false)
    })

    test(`${name}: comes back without loss, and goes out again byte for byte the same`, () => {
      const { files, read } = format(exported)
      const back = read(files)
      assert.ok(back.ok, back.ok ? '' : back.problem)
      assert.deepEqual(back.value, exported)
      assert.deepEqual(format(back.value).files, files)
    })

    test(`${name}: carries the stamp in words`, () => {
      for (const file of format(exported).files) assert.match(file, /OFFICIAL-SENSITIVE\. Handling C/)
    })
  }

  test('CSV: no cell begins as a formula does, in any row', () => {
    for (const file of [writeNodesCsv(exported), writeEdgesCsv(exported)])
      assert.doesNotMatch(file, /(?:^|,|\r\n)"?[=+\-@\t]/)
    assert.match(writeNodesCsv(exported), /'=SUM/, 'the control: there was one to defuse')
  })

  test('XML with a document type, an entity of its own or endless depth is refused', () => {
    for (const bad of [
      '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
      '<x>&a;</x>',
      '<?php echo 1 ?><x/>',
      `${'<x>'.repeat(50)}${'</x>'.repeat(50)}`,
    ])
      assert.throws(() => readXml(bad, rule), Unreadable)
    assert.equal(readXml('<x a="1">&lt;&#65;</x>', rule).text, '<A', 'the control')
    for (const [written, read] of [
      ['&amp;lt;', '&lt;'],
      ['&#38;lt;', '&lt;'],
      ['&quot;&apos;&gt;', '"\'>'],
    ])
      assert.equal(readXml(`<x>${written}</x>`, rule).text, read)
  })
})

const model = path.resolve(
  import.meta.dirname,
  '../../../../../../shared/data/standards/ftm/defaultModel-3.8.4.json',
)
suite(
  'FollowTheMoney',
  { skip: existsSync(model) ? false : 'the published model is not on this machine' },
  () => {
    interface Schema {
      readonly abstract?: boolean
      readonly extends?: readonly string[]
      readonly properties?: Readonly<Record<string, { readonly range?: string }>>
    }
    const schemata = (): Readonly<Record<string, Schema>> =>
      (JSON.parse(readFileSync(model, 'utf8')) as { schemata: Record<string, Schema> }).schemata

    test('every line has a schema and properties of the published model, and ends of the kinds that it asks for', () => {
      const all = schemata()
      const ancestors = (name: string): string[] => [name, ...(all[name]?.extends ?? []).flatMap(ancestors)]
      const lines = writeFollowTheMoney(exported)
        .trimEnd()
        .split('\n')
        .map(
          (line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> },
        )
      const schemaOf = new Map(lines.map((line) => [line.id, line.schema]))
      const used = new Set<string>()
      for (const { schema, properties } of lines) {
        assert.ok(all[schema] !== undefined && all[schema].abstract !== true, schema)
        used.add(schema)
        for (const [name, values] of Object.entries(properties)) {
          const property = ancestors(schema).flatMap((one) => all[one]?.properties?.[name] ?? [])[0]
          assert.ok(property !== undefined, `${schema} has no ${name}`)
          const { range } = property
          if (range !== undefined)
            for (const value of values)
              assert.ok(
                ancestors(schemaOf.get(value) ?? '').includes(range),
                `${name} of ${schema} is a ${range}`,
              )
        }
      }
      assert.ok(used.size >= 7, 'the control: schemata were compared')
    })
  },
)

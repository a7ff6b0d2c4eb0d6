import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openFaces } from '#platform/print/faces.ts'
import { wordsOf, type CodeItem, type PrintDocument, type Sheet } from '#platform/print/sheet.ts'
import { reference, settingCodes } from '../journey/reference.ts'
import { publishedProblems } from '../know/rules/published.ts'
import { languageCodes } from '../site.ts'
import { compose } from './compose.ts'
import { sampleLine } from './foot.ts'
import type { Order } from './order.ts'
import { chineseWords } from './press.ts'
import { districts } from './reference.ts'
import { languagesOf } from './rules/districts.ts'
import { kinds, type Kind } from './rules/kinds.ts'

/** What is printed, in every language, is read as every page is: for false claims and wrong numbers. */
const faces = await openFaces(chineseWords())
const front = { name: 'Midshire Partnership', area: 'Midshire', demonstration: false }
const order = (kind: Kind, more: Partial<Order> = {}): Order => ({
  kind,
  languages: ['pl'],
  place: kind === 'place' ? 'car-wash' : null,
  district: null,
  finish: 'office',
  on: '2026-11-29',
  front,
  origin: 'https://hub.example',
  ...more,
})
function made(asked: Order): PrintDocument {
  const composed = compose(asked, faces)
  assert.equal(composed.kind, 'composed', JSON.stringify(composed))
  return composed.kind === 'composed' ? composed.document : assert.fail()
}
const words = ({ sheets }: PrintDocument): string => sheets.flatMap(wordsOf).join('\n')
const codes = (sheets: readonly Sheet[]): readonly CodeItem[] =>
  sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'code'))
const lineOf = (id: string): string =>
  reference.channels.channels.find((channel) => channel.id === id)?.display ?? assert.fail(id)
const single = kinds.filter((kind) => kind !== 'pack')

suite('every piece', () => {
  for (const code of languageCodes)
    test(`says nothing false and gives no wrong number in ${code}`, () => {
      for (const kind of single)
        for (const district of ['leicester', 'rutland', null]) {
          const said = words(made(order(kind, { languages: [code], district })))
          assert.deepEqual(publishedProblems(said, reference.channels), [], kind)
        }
    })

  test('would be refused for a wrong digit, for hours that no source gives, and for a false claim', () => {
    const said = words(made(order('leaflet')))
    for (const [from, to] of [
      ['08000 121 700', '08000 121 701'],
      ['at least 30 days', 'at least 45 days'],
      ['In danger now?', 'Open 24/7. In danger now?'],
    ] as const) {
      assert.ok(said.includes(from), from)
      assert.notDeepEqual(publishedProblems(said.replaceAll(from, to), reference.channels), [], to)
    }
  })

  test('about each kind of place holds its words in each language', () => {
    for (const place of settingCodes)
      for (const code of languageCodes) {
        const { sheets } = made(order('place', { place, languages: [code], district: 'charnwood' }))
        assert.equal(sheets.length, 1)
      }
  })

  test('says when its numbers were checked and when it is too old', () => {
    for (const kind of kinds)
      assert.match(
        words(made(order(kind))),
        /Numbers checked on 24 November 2026\. Do not use this paper after 24 May 2027\./u,
        kind,
      )
  })

  test('stands inside of its paper, and no line is wider than it', () => {
    for (const kind of kinds)
      for (const code of ['ar', 'cy', 'zh', 'so']) {
        for (const { items, width, height } of made(order(kind, { languages: [code], district: 'leicester' }))
          .sheets)
          for (const item of items)
            if (item.kind === 'text')
              for (const { baseline, runs } of item.lines) {
                assert.ok(baseline < height, kind)
                for (const run of runs)
                  assert.ok(run.x >= 0 && run.x + run.width <= width, `${kind} ${run.text}`)
              }
      }
  })

  test('in a language that no speaker has read says so, in that language and in English', () => {
    for (const kind of ['poster', 'place', 'leaflet'] as const) {
      const said = words(made(order(kind)))
      assert.match(said, /A speaker has not checked these words yet \(Polish\)\./u, kind)
      assert.doesNotMatch(words(made(order(kind, { languages: ['en'] }))), /has not checked/u, kind)
    }
    assert.match(words(made(order('card'))), /A machine put these words into Polish/u)
  })

  test('in another language has the English of it as well, so that whoever hangs it up knows what it says', () => {
    for (const [kind, english] of [
      ['poster', 'They are never alone.'],
      ['place', 'You may see this while you wait for your car.'],
      ['card', 'It is not your fault. You can ask for advice first and not give your name.'],
      ['leaflet', 'You do not have to talk to the police to get this help.'],
    ] as const)
      assert.ok(words(made(order(kind, { languages: ['ti'] }))).includes(english), kind)
  })

  test('of a demonstration says that it must not be used', () => {
    const demonstration = { ...front, demonstration: true }
    for (const kind of kinds)
      assert.ok(words(made(order(kind, { front: demonstration }))).includes(sampleLine), kind)
  })

  test('is not made when its numbers are past review, nor without an address that anybody can reach', () => {
    for (const kind of kinds) {
      assert.deepEqual(compose(order(kind, { on: '2031-01-01' }), faces), {
        kind: 'refused',
        why: 'no-numbers',
      })
      assert.deepEqual(compose(order(kind, { origin: 'http://localhost:3000' }), faces), {
        kind: 'refused',
        why: 'no-address',
      })
    }
  })

  test('has the size of its paper to a hundredth of a point', () => {
    const sizes = {
      poster: [595.28, 841.89],
      'poster-large': [841.89, 1190.55],
      leaflet: [419.53, 595.28],
    } as const
    for (const [kind, [width, height]] of Object.entries(sizes)) {
      const sheet = made(order(kind as Kind)).sheets[0] ?? assert.fail()
      assert.ok(Math.abs(sheet.width - width) < 0.01 && Math.abs(sheet.height - height) < 0.01, kind)
    }
  })

  test('for a printing house bleeds three millimetres, and for an office printer not at all', () => {
    for (const kind of ['poster', 'poster-large', 'place', 'leaflet'] as const) {
      const bleeds = (finish: Order['finish']): number[] =>
        made(order(kind, { finish })).sheets.map(({ bleed }) => Math.round((bleed * 25.4) / 72))
      assert.ok(bleeds('house').every((bleed) => bleed === 3))
      assert.ok(bleeds('office').every((bleed) => bleed === 0))
    }
  })
})

suite('a code and an address', () => {
  test('stand on the poster for the public, and lead to the numbers in its language', () => {
    const document = made(order('poster'))
    assert.deepEqual(
      codes(document.sheets).map(({ address }) => address),
      ['https://hub.example/pl/calls'],
    )
    assert.ok(words(document).includes('hub.example/pl/calls'))
  })

  test('stand on no card and no leaflet; a poster for a place has an address to type and no code', () => {
    for (const kind of ['card', 'leaflet'] as const) {
      const document = made(order(kind))
      assert.deepEqual(codes(document.sheets), [])
      assert.doesNotMatch(words(document), /hub\.example|https?:/u)
    }
    const place = made(order('place'))
    assert.deepEqual(codes(place.sheets), [])
    assert.ok(words(place).includes('hub.example/pl/signs/car-wash'))
  })

  test('of a campaign take the place of the page’s own, on the poster alone', () => {
    const link = '/l/spring26'
    assert.deepEqual(
      codes(made(order('poster', { link })).sheets).map(({ address }) => address),
      ['https://hub.example/l/spring26'],
    )
    assert.deepEqual(codes(made(order('card', { link })).sheets), [])
  })

  test('are the same whoever asks, for every district and in every finish: nothing in them tells of a piece', () => {
    const addresses = districts.districts.flatMap(({ code }) =>
      (['office', 'house'] as const).flatMap((finish) =>
        codes(made(order('poster', { district: code, finish })).sheets).map(({ address }) => address),
      ),
    )
    assert.deepEqual([...new Set(addresses)], ['https://hub.example/pl/calls'])
  })
})

suite('a card for somebody in it', () => {
  const cards = made(order('card', { languages: ['ro'] })).sheets.slice(1)

  test('has on its face a number and nothing else, ten times', () => {
    const [face] = cards
    const said = face === undefined ? [] : wordsOf(face)
    assert.deepEqual(
      said.slice(0, 10),
      Array.from({ length: 10 }, () => '08000 121 700'),
    )
    assert.equal(said.length, 11)
    assert.match(said[10] ?? '', /^Front of cards .* This edge is cut away\.$/u)
  })

  test('has no word on it that names the matter, the hub or a body, on either side', () => {
    for (const sheet of cards)
      for (const said of wordsOf(sheet).slice(0, -1))
        assert.doesNotMatch(said, /slav|sclav|traffick|exploat|Midshire|Unseen|police|poli[tţț]i/iu)
  })

  test('lies within its cut, and the edge that is cut away lies outside of it', () => {
    const cut = { left: (210 - 170) / 2, top: (297 - 275) / 2 }
    for (const { items } of cards) {
      const texts = items.filter((item) => item.kind === 'text')
      for (const item of texts.slice(0, -1))
        for (const { baseline, runs } of item.lines) {
          const down = (baseline * 25.4) / 72 - cut.top
          assert.ok(down > 0 && down < 275)
          // Not on a cut: two millimetres off it on both sides.
          assert.ok(Math.min(down % 55, 55 - (down % 55)) > 2)
          for (const { x, width } of runs) {
            const across = (x * 25.4) / 72 - cut.left
            assert.ok(Math.floor(across / 85) === Math.floor((across + (width * 25.4) / 72) / 85))
          }
        }
      assert.ok((texts.at(-1)?.lines[0]?.baseline ?? 99) < (cut.top * 72) / 25.4)
    }
  })
})

suite('a pack', () => {
  test('of a district has every piece in each of its languages, its own local lines, and one page to read first', () => {
    for (const district of districts.districts) {
      const languages = languagesOf(district, districts.rule)
      const document = made(order('pack', { languages, district: district.code }))
      const said = words(document)
      assert.match(said, new RegExp(`^Materials for ${district.name}\n`, 'u'))
      assert.deepEqual(publishedProblems(said, reference.channels), [], district.code)
      assert.equal(codes(document.sheets).length, languages.length * 2, district.code)
      assert.equal(said.includes(lineOf('adult-leicester')), district.area === 'leicester')
      assert.equal(said.includes(lineOf('adult-leicestershire')), district.area === 'leicestershire')
    }
  })
})

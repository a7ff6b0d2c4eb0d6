import type { Block, FiguresDocument } from '#platform/documents/figures-pdf.ts'
import { chartTable } from '#platform/views/chart-shape.ts'
import { instantWords } from '#platform/views/form.ts'
import { aboutReports } from '../rules/about.ts'
import type { FrontMatter } from '#rooms/identity'
import type { BoardPack } from './board-pack.ts'

/** The same pack as a document: everything that the page says, in the same order. */
export const packDocument = (pack: BoardPack, front: FrontMatter | null, at: Date): FiguresDocument => ({
  title: `Board pack, ${pack.period}`,
  language: 'en-GB',
  banner: `Board pack, ${pack.period}. ${front?.demonstration === true ? invented : 'Not for publication'}`,
  stamp: [
    `${front === null ? '' : `${front.name}. `}Made ${instantWords(at)}.`,
    ...(front?.demonstration === true ? [invented] : []),
    `${pack.period}, and beside it ${pack.yearBefore}.`,
    aboutReports,
  ],
  at,
  blocks: [
    ...states(pack),
    ...pack.groups.flatMap((group): Block[] => [
      { kind: 'heading', level: 2, words: group.title },
      { kind: 'paragraph', words: group.about },
      {
        kind: 'table',
        caption: `${group.title}, ${pack.period}`,
        head: ['Measure', 'Counted', 'That is', 'How sure', 'A year before', 'Aim'],
        rows: group.rows.map((row) => [row.name, row.counts, row.value, row.interval, row.before, row.aim]),
        widths: [26, 14, 15, 17, 17, 11],
      },
    ]),
    ...work(pack),
    ...compared(pack),
    ...limits(pack),
    ...definitions(pack),
    { kind: 'heading', level: 2, words: 'Where it comes from' },
    { kind: 'list', items: pack.provenance },
  ],
})

const invented = 'Demonstration: everything here is invented'

const states = (pack: BoardPack): Block[] => [
  { kind: 'heading', level: 2, words: 'Five states, five counters' },
  { kind: 'paragraph', words: fiveStates },
  {
    kind: 'table',
    caption: `Five states, ${pack.period}`,
    head: ['State', 'Counted', 'A year before', 'What is counted'],
    rows: pack.states.map((one) => [one.name, one.count, one.before, one.of]),
    widths: [20, 10, 14, 56],
  },
  ...pack.states.flatMap(({ chart }): Block[] => {
    const { caption, head, rows } = chartTable(chart)
    return [
      { kind: 'chart', chart },
      { kind: 'table', caption, head, rows, widths: head.map((_, at) => (at === 0 ? 2 : 4)) },
    ]
  }),
]
export const fiveStates =
  'A concern, a sign, a potential victim, a recorded crime and a confirmed victim are different things. They are never added up, and one is never taken from another.'

const work = (pack: BoardPack): Block[] => [
  { kind: 'heading', level: 2, words: 'From report to safe' },
  {
    kind: 'table',
    caption: `How long each step took, ${pack.yearTo}`,
    head: ['Step', 'Began', 'Done', 'Half within', 'Nine in ten within', 'Stuck'],
    rows: pack.way.map((row) => [row.stage, row.begun, row.done, row.half, row.ninety, row.stuck]),
    widths: [34, 10, 10, 16, 18, 12],
  },
  { kind: 'heading', level: 2, words: `Who gives and who receives, ${pack.yearTo}` },
  { kind: 'list', items: pack.agencies },
]

const compared = (pack: BoardPack): Block[] => [
  { kind: 'heading', level: 2, words: 'What changed' },
  pack.changes.length === 0
    ? { kind: 'paragraph', words: nothingChanged }
    : {
        kind: 'table',
        caption: 'What changed and may move figures',
        head: ['Day', 'What', 'In words'],
        rows: pack.changes.map((one) => [one.day, one.kind, one.words]),
        widths: [18, 22, 60],
      },
  { kind: 'heading', level: 2, words: 'Comparisons that somebody signed' },
  pack.cards.length === 0
    ? { kind: 'paragraph', words: noCards }
    : {
        kind: 'table',
        caption: 'Signed comparisons',
        head: ['Measure', 'Compared', 'Judged', 'Its limits', 'By whom'],
        rows: pack.cards.map((one) => [one.measure, one.compared, one.verdict, one.limits, one.signed]),
        widths: [18, 20, 18, 28, 16],
      },
  { kind: 'heading', level: 2, words: 'What was published otherwise' },
  pack.otherwise.length === 0
    ? { kind: 'paragraph', words: nothingOtherwise }
    : {
        kind: 'table',
        caption: 'Published of this quarter, and counted otherwise now',
        head: ['Measure', 'Published', 'Counted now', 'Published on'],
        rows: pack.otherwise.map((one) => [one.name, one.said, one.now, one.on]),
        widths: [34, 24, 24, 18],
      },
]
export const nothingChanged = 'Nothing was noted that may move figures.'
export const noCards =
  'None of this time. Without one, it cannot be said of any figure here that it rose or fell for a reason.'
export const nothingOtherwise = 'Nothing that was published of this quarter is counted otherwise now.'

const limits = (pack: BoardPack): Block[] => [
  { kind: 'heading', level: 2, words: 'What these figures cannot say' },
  { kind: 'list', items: pack.cannotSay },
  { kind: 'heading', level: 2, words: 'What was withheld, and why' },
  { kind: 'list', items: pack.withheld.map(({ name, why }) => `${name}. ${why}`) },
]
const definitions = (pack: BoardPack): Block[] => [
  { kind: 'heading', level: 2, words: 'What each measure is' },
  {
    kind: 'table',
    caption: 'Definitions, and what each cannot say by itself',
    head: ['Measure', 'What is counted', 'What it cannot say'],
    rows: pack.groups.flatMap(({ rows }) => rows.map((row) => [row.name, row.definition, row.caveat])),
    widths: [24, 38, 38],
  },
]

import type { Passage } from '#platform/print/flow.ts'
import { flow } from '#platform/print/flow.ts'
import { mm } from '#platform/print/sheet.ts'
import { knowReference } from '../know/reference.ts'
import { keyOf, type KnowKey, type KnowWords } from '../know/content/catalogue.ts'
import type { Channel } from '../journey/reference-files.ts'
import { tint, type Builder } from './builder.ts'
import { districtOf } from './reference.ts'
import { dialled, english, sayIn, speakerOf } from './say.ts'

/** The numbers for somebody who is worried about another person, and the lines of their district. */
export function publicNumbers(district: string | null): readonly string[] {
  const { child, adult } = knowReference.situations.localLines
  const area = districtOf(district)?.area
  const local = area === undefined ? [] : [...(child[area] ?? []), ...(adult[area] ?? [])]
  return ['emergency', 'police', 'helpline', 'crimestoppers', ...local]
}

/** The numbers for somebody in it. */
export const ownNumbers = ['emergency', 'helpline', 'salvation-army'] as const

export const whenKey = (t: KnowWords, { id }: Channel): KnowKey => keyOf(t, `channel.${id}.when`)

/** 999 first, on a ground of its own, then a row for each number. */
export function setCalls(
  builder: Builder,
  { t, channels }: { readonly t: KnowWords; readonly channels: readonly Channel[] },
  place: { readonly x: number; readonly y: number; readonly width: number; readonly unit: number },
): number {
  const { x, width, unit } = place
  const pad = unit * 0.5
  const danger = sayIn(t)('call.danger')
  const inside = { x: x + pad, y: place.y + pad / 2, width: width - 2 * pad }
  const size = unit * 1.75
  const deep = flow(builder.faces, danger, { tag: 'P', size, weight: 'bold' }, inside).bottom + pad / 2
  builder.add({ kind: 'box', x, y: place.y, width, height: deep - place.y, ink: tint })
  builder.set(danger, { tag: 'P', size, weight: 'bold', leading: 1.25 }, inside)
  const rows = channels.filter(({ id }) => id !== 'emergency')
  return setRows(builder, { t, rows }, { ...place, y: deep + unit * 0.7 })
}

function setRows(
  builder: Builder,
  { t, rows }: { readonly t: KnowWords; readonly rows: readonly Channel[] },
  {
    x,
    y,
    width,
    unit,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly unit: number },
): number {
  const isRtl = t.language.dir === 'rtl'
  const number = { tag: 'P', size: unit * 1.6, weight: 'bold', leading: 1.15 } as const
  const widest = Math.max(
    ...rows.map((row) => flow(builder.faces, shownNumber(row), number, { x, y, width }).widest),
  )
  const gap = unit
  const numbersAt = isRtl ? x + width - widest : x
  const wordsAt = isRtl ? x : x + widest + gap
  return rows.reduce((top, row) => {
    const under = builder.set(shownNumber(row), number, { x: numbersAt, y: top, width: widest + 1 })
    const when = { tag: 'P', size: unit * 0.95, leading: 1.3 } as const
    const words = builder.set(sayIn(t)(whenKey(t, row)), when, {
      x: wordsAt,
      y: top + unit * 0.12,
      width: width - widest - gap,
    })
    return Math.max(under, words) + unit * 0.35
  }, y)
}

const shownNumber = ({ display }: Channel): Passage => dialled(display ?? '')

/** The same numbers and their words in one English passage, for whoever cannot read the rest. */
export function callsInEnglish(channels: readonly Channel[]): Passage {
  const t = speakerOf('en')
  const rows = channels
    .filter(({ id }) => id !== 'emergency')
    .map(
      (channel) =>
        `${channel.display ?? ''}: ${channel.name === channel.display ? '' : `${channel.name}. `}${t(whenKey(t, channel))}`,
    )
  return english([t('call.danger'), ...rows].join(' '))
}

export const margin = mm(14)

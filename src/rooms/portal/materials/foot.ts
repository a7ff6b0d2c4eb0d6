import type { Style } from '#platform/print/flow.ts'
import type { KnowWords } from '../know/content/catalogue.ts'
import type { Builder } from './builder.ts'
import type { Order } from './order.ts'
import type { Numbers } from './rules/numbers.ts'
import { dayInEnglish, english, sayIn, speakerOf } from './say.ts'

/**
 * What stands at the foot of every piece, small and in English: it is for whoever hangs it up or gives it out. The words that nobody
 * who speaks the language has read say so in that language too.
 */
export function setFoot(
  builder: Builder,
  { order, t, numbers }: { readonly order: Order; readonly t: KnowWords; readonly numbers: Numbers },
  place: { readonly x: number; readonly y: number; readonly width: number; readonly size: number },
): number {
  const style: Style = { tag: 'P', size: place.size, leading: 1.3 }
  const lines = [...unreviewed(t), english(footLine(order, numbers))]
  return lines.reduce((y, line) => builder.set(line, style, { ...place, y }), place.y)
}

function unreviewed(t: KnowWords): ReturnType<typeof english>[] {
  if (t.language.reviewed) return []
  const own = sayIn(t)('review.title')
  const said = sayIn(speakerOf('en'))('review.title').text
  const named = new Intl.DisplayNames('en-GB', { type: 'language' }).of(t.language.code) ?? t.language.code
  return [own, english(`${said} (${named}).`)]
}

export function footLine({ front }: Order, { checkedOn, until }: Numbers): string {
  const parts = [
    `Numbers checked on ${dayInEnglish(checkedOn)}.`,
    `Do not use this paper after ${dayInEnglish(until)}.`,
    front === null ? '' : `${front.name}.`,
    front?.demonstration === true ? sampleLine : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** A demonstration’s paper must not be hung up anywhere. */
export const sampleLine = 'DEMONSTRATION: made to show how this works. Do not use.'

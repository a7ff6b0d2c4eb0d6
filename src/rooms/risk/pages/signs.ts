import type { ItemText, OwnTexts } from '#rooms/intelligence'
import type { FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import { textsFor, wordsIn } from '../observe-indicator.ts'
import * as policy from '../policy.ts'
import { dismissalsOf, observationsOf, type Dismissed, type Observation } from '../queries.ts'
import { phraseList, phrases, sectorWords } from '../reference.ts'
import { howObserved, withdrawals, wordsOf } from '../rules/codes.ts'
import { suggestIndicators, type Suggestion } from '../rules/suggest-indicators.ts'
import { textName } from '../sign-form.ts'
import { signWords } from '../weak-signal-weights.ts'
import { signsView, type SignsModel } from './signs.view.ts'

interface Found {
  readonly item: OwnTexts
  readonly observations: readonly Observation[]
  readonly dismissed: readonly Dismissed[]
}

/** An own item: what may be a sign in its words, and what was ticked. */
export const signsPage = page<Found>('risk.read-signs', {
  may: policy.observe,
  async load(db, { params, actor }) {
    const item = await textsFor(db, params['itemId'] ?? '', actor)
    if (item === null) return null
    return {
      item,
      observations: await observationsOf(db, item.itemId),
      dismissed: await dismissalsOf(db, item.itemId),
    }
  },
  about: ({ item }) => aboutSigns(item),
  present: (found, { form }) =>
    show(titled(`Signs in item ${found.item.urn}`, form), signsView(model(found, form)), { layout: 'wide' }),
})

/** Reading an own item's words in search of signs, for the audit. */
export const aboutSigns = (item: OwnTexts) => ({
  type: 'item',
  id: item.itemId,
  ownerAgencyId: item.ownerAgencyId,
  handling: item.grade?.slice(-1) ?? null,
  detail: { part: 'signs' },
})

export const titleOfText = (text: ItemText): string =>
  text.releaseId === null
    ? `The original, version ${text.version ?? 0}`
    : `What was let out on ${showDay(text.at)}`

function model({ item, observations, dismissed }: Found, form: FormState): SignsModel {
  return {
    form,
    title: item.title === '' ? 'No title yet' : item.title,
    urn: item.urn,
    itemHref: `/items/${item.itemId}`,
    assessHref: `/risk/assessments/new?about=item-${item.itemId}`,
    phrasesVersion: phraseList.version,
    texts: item.texts.map((text) => textModel(item, text, observations, dismissed)),
    ticked: observations.map((one) => tickedModel(item.itemId, one)),
  }
}

function textModel(
  item: OwnTexts,
  text: ItemText,
  observations: readonly Observation[],
  dismissed: readonly Dismissed[],
): SignsModel['texts'][number] {
  const isDone = (one: Suggestion): boolean =>
    observations.some(
      (seen) => seen.releaseId === text.releaseId && seen.code === one.code && seen.withdrawn === null,
    ) ||
    dismissed.some(
      (gone) => gone.releaseId === text.releaseId && gone.code === one.code && gone.quote === one.quote,
    )
  const found = suggestIndicators(wordsIn(text), phrases).filter((one) => !isDone(one))
  const at = `/risk/items/${item.itemId}/observe`
  return {
    title: titleOfText(text),
    travels: text.releaseId !== null,
    observeHref: `${at}?${new URLSearchParams({ text: textName(text) }).toString()}`,
    suggestions: found
      .filter((one) => one.stance === 'said')
      .map((one) => ({
        quote: one.quote,
        words: signWords(one.code),
        href: `${at}?${new URLSearchParams({ text: textName(text), code: one.code, quote: one.quote }).toString()}`,
      })),
    denied: found
      .filter((one) => one.stance !== 'said')
      .map((one) => ({ quote: one.quote, words: signWords(one.code), cue: one.cue ?? '' })),
  }
}

function tickedModel(itemId: string, one: Observation): SignsModel['ticked'][number] {
  const place = [one.postcode, one.ward, one.district].filter((part) => part !== null).join(', ')
  return {
    words: signWords(one.code),
    quote: one.quote,
    from: one.releaseId === null ? 'the original' : 'what was let out',
    place: place === '' ? 'no place' : place,
    sector: one.sector === null ? null : sectorWords(one.sector),
    how:
      one.circumstance === null
        ? null
        : `${wordsOf(howObserved, one.circumstance.how)}, ${one.circumstance.observer}${one.circumstance.observedOn === null ? '' : `, ${showDay(one.circumstance.observedOn)}`}${one.circumstance.observedWords === '' ? '' : `, ${one.circumstance.observedWords}`}`,
    note: one.circumstance?.note ?? '',
    by: one.by,
    at: one.createdAt,
    withdrawn: one.withdrawn === null ? null : wordsOf(withdrawals, one.withdrawn),
    withdrawHref: `/risk/items/${itemId}/withdraw/${one.id}`,
  }
}

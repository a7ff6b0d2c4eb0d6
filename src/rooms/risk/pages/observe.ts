import type { OwnTexts } from '#rooms/intelligence'
import type { FormState } from '#platform/forms.ts'
import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { textOf, textsFor, wordsIn } from '../observe-indicator.ts'
import * as policy from '../policy.ts'
import { catalogue, indicatorWords, sectors, sectorsNamed } from '../reference.ts'
import { dismissals, howObserved } from '../rules/codes.ts'
import { readTextName, textName } from '../sign-form.ts'
import { observeView, type ObserveModel } from './observe.view.ts'
import { signWords, weakSignals } from '../weak-signal-weights.ts'
import { aboutSigns, titleOfText } from './signs.ts'

/** The form in which a sign is ticked, or a suggestion is not followed. What was suggested stands in the address. */
export const observePage = page<OwnTexts>('risk.show-observing', {
  may: policy.observe,
  load: (db, { params, actor }) => textsFor(db, params['itemId'] ?? '', actor),
  about: aboutSigns,
  present: (item, { form, query }) =>
    show(titled(`Tick a sign in item ${item.urn}`, form), observeView(model(item, form, query))),
})

function model(item: OwnTexts, form: FormState, query: Readonly<Record<string, string>>): ObserveModel {
  const value = (name: string): string => valueOf(form, name, query[name] ?? '')
  const of = readTextName(value('text'))
  const text = of === null ? null : textOf(item, of)
  const at = `/risk/items/${item.itemId}`
  const suggested = query['code'] ?? ''
  const named = text === null || text.releaseId === null ? null : sectorsNamed(wordsIn(text))
  return {
    form,
    action: `${at}/observe`,
    dismissAction: `${at}/dismiss`,
    itemHref: at,
    urn: item.urn,
    warning: catalogue.biasWarning,
    value,
    suggested: catalogue.indicators.some((one) => one.code === suggested)
      ? { code: suggested, words: indicatorWords(suggested), quote: query['quote'] ?? '' }
      : null,
    context:
      text === null ? null : { title: titleOfText(text), text: wordsIn(text), travels: named !== null },
    texts: item.texts.map((one) => ({ value: textName(one), text: titleOfText(one) })),
    signs: [
      ...catalogue.blocks.map((block) => ({
        title: block.words,
        signs: catalogue.indicators
          .filter((one) => one.block === block.code)
          .map((one) => ({
            value: one.code,
            text: `${indicatorWords(one.code)}${one.needsBiasWarning === true ? ' (read the warning)' : ''}`,
          })),
      })),
      {
        title: 'What speaks against exploitation',
        signs: weakSignals.counterSigns.map(({ code }) => ({ value: code, text: signWords(code) })),
      },
    ],
    hows: howObserved,
    sectors: sectors
      .filter((one) => named === null || named.includes(one.code))
      .map((one) => ({ value: one.code, text: one.words })),
    reasons: dismissals,
  }
}

import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { seenOf, type Deed } from '../decide-wording.ts'
import type { MadeDecision } from '../queries.ts'
import { mayConfirm, readText, type ReadText } from '../reading.ts'
import { needsOf } from '../rules/sections.ts'
import { textView } from './text.view.ts'

/** One text of a language. */
export const textPage = page<ReadText>('portal.read-wording', {
  may: policy.decideWording,
  load: (db, { params }) => readText(db, params['language'] ?? '', params['key'] ?? ''),
  about: ({ language, text }) => ({ type: 'language', id: language.code, detail: { key: text.key } }),
  present: (read, { form, actor }) => {
    const { language, text, standing, made } = read
    const isSpoken = read.reviewer.spoken.includes(language.code)
    const { pending } = standing
    return show(
      titled(`${language.code}: ${text.key}`, form),
      textView({
        form,
        tongue: language,
        key: text.key,
        backHref: `/languages/${language.code}?section=${text.section}`,
        action: `/languages/${language.code}/${text.key}`,
        english: text.english,
        shown: standing.text,
        machine: standing.text === text.text ? null : text.text,
        state: standing.state,
        isSafety: text.isSafety,
        pending:
          pending === null
            ? null
            : { what: doneWords[pending.decision], words: pending.text, by: pending.by },
        choices: deedsOf(read, actor.personId).map((value) => ({
          value,
          ...deedWords[value],
          hint: hintOf(value, text.key),
        })),
        mayCorrect: isSpoken,
        seen: seenOf(text),
        pendingId: pending?.id ?? '',
        history: made.map((one) => ({
          what: doneWords[one.decision],
          words: one.text,
          by: one.by,
          at: one.at,
          confirmedBy: one.confirmedBy,
          confirmedAt: one.confirmedAt,
        })),
      }),
      { layout: 'wide' },
    )
  },
})

/** What this person may decide on it now. */
function deedsOf({ reviewer, language, text, standing }: ReadText, actorId: string): readonly Deed[] {
  const isSpoken = reviewer.spoken.includes(language.code)
  const deeds: readonly (readonly [Deed, boolean])[] = [
    ['confirm', mayConfirm(standing.pending, { reviewer, language: language.code, actorId })],
    ['accept', isSpoken && text.text !== '' && standing.state !== 'accepted'],
    ['correct', isSpoken],
    ['withdraw', standing.pending !== null || standing.isChecked],
  ]
  return deeds.filter(([, may]) => may).map(([deed]) => deed)
}

const deedWords: Readonly<Record<Deed, { readonly text: string }>> = {
  confirm: { text: 'Confirm what the other decided' },
  accept: { text: 'The machine’s words are right' },
  correct: { text: 'Put other words in their place' },
  withdraw: { text: 'Take the decision back' },
}

function hintOf(deed: Deed, key: string): string {
  if (deed === 'confirm') return 'You have read the English and these words, and they say the same'
  if (deed === 'withdraw') return 'People see the machine’s words, and that nobody has checked them'
  const needs = needsOf(deed, key)
  if (needs === 'nobody') return 'People are told that a speaker has checked them'
  return needs === 'second-speaker'
    ? 'It counts when a second speaker of the language confirms it'
    : 'They are shown when a second speaker, or an administrator of the partnership, confirms them'
}

const doneWords: Readonly<Record<MadeDecision['decision'], string>> = {
  accept: 'The machine’s words are right',
  correct: 'Other words',
  withdraw: 'Taken back',
}

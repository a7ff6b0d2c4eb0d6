import { command, done, refused, type Done, type Refused } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { readForm, type FormBody } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { mayConfirm, readLanguage, readText, type ReadText } from './reading.ts'
import { needsOf } from './rules/sections.ts'
import { insertWording, type NewWording } from './store.ts'
import { faultsOf, findText, reviewLanguage, type ReviewText } from './texts.ts'

export const deeds = ['accept', 'correct', 'confirm', 'withdraw'] as const
export type Deed = (typeof deeds)[number]

/** Which English and which words somebody had before them: what is decided is about these and no others. */
export const seenOf = ({ sourceHash, fileHash }: Pick<ReviewText, 'sourceHash' | 'fileHash'>): string =>
  `${sourceHash}.${fileHash}`

interface Input {
  readonly code: string
  readonly key: string
  readonly deed: Deed
  readonly words: string
  readonly seen: string
  readonly pending: string
}

type Reason = 'changed' | 'not-spoken' | 'not-second' | 'nothing-stands' | 'same'
const refusals: Readonly<Record<Reason, string>> = {
  changed: 'This text has changed since you opened it. Read it again',
  'not-spoken': 'Only somebody who reviews this language can say whether words are right',
  'not-second': 'Another person must confirm this',
  'nothing-stands': 'There is no decision to withdraw',
  same: 'These are the words that people see already. Choose that they are right',
}

/** A speaker says that words are right, puts others in their place, agrees with another, or takes a decision back. */
export const decideWording = command('portal.decide-wording', {
  verb: 'alteration',
  may: policy.decideWording,
  parse: parseDecision,
  find: (db, { code, key }) => readText(db, code, key),
  async carryOut(
    tx,
    input,
    found,
    { actor, services },
  ): Promise<Done<{ code: string; section: string }> | Refused<Reason>> {
    const reason = whyNot(input, found, actor.personId)
    if (reason !== null) return refused(reason)
    const { text, language, standing } = found
    const isConfirming = input.deed === 'confirm'
    const id = services.newId()
    const isWritten = await insertWording(tx, {
      ...rowOf(text, language.code, { id, byId: actor.personId, deed: input.deed }),
      text: input.deed === 'correct' ? input.words : null,
      ...(isConfirming && standing.pending !== null
        ? { confirms: standing.pending.id, seenHash: standing.pending.seenHash }
        : {}),
    })
    if (!isWritten) return refused('changed')
    return done(
      { code: language.code, section: text.section },
      {
        type: 'wording',
        id,
        detail: {
          language: language.code,
          key: text.key,
          decision: input.deed,
          confirms: isConfirming ? (standing.pending?.id ?? null) : null,
        },
      },
    )
  },
  refusals,
})

function parseDecision(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const deed = form.choice('decision', deeds, 'Choose what you decide')
  const typed = form.text('words', { max: 2000, multiline: true, label: 'The words' })
  const words = typed.replaceAll(whiteSpace, ' ')
  const [code = '', key = ''] = [params['language'], params['key']]
  const language = reviewLanguage(code)
  const of = language === null ? null : findText(language, key)
  if (deed === 'correct' && of !== null) for (const fault of faultsOf(of, words)) form.fail('words', fault)
  const seen = form.text('seen')
  const pending = form.text('pending')
  return form.result((): Input => ({ code, key, deed, words, seen, pending }))
}
const whiteSpace = /[\n\t ]{1,2000}/gu

/** Why a decision cannot be taken; null when it can. */
function whyNot(
  input: Input,
  { text, language, reviewer, standing }: ReadText,
  actorId: string,
): Reason | null {
  if (input.seen !== seenOf(text) || input.pending !== (standing.pending?.id ?? '')) return 'changed'
  const isSpoken = reviewer.spoken.includes(language.code)
  switch (input.deed) {
    case 'accept':
      return isSpoken ? null : 'not-spoken'
    case 'correct':
      if (!isSpoken) return 'not-spoken'
      return input.words === standing.text ? 'same' : null
    case 'confirm':
      return mayConfirm(standing.pending, { reviewer, language: language.code, actorId })
        ? null
        : 'not-second'
    case 'withdraw':
      return standing.pending === null && !standing.isChecked ? 'nothing-stands' : null
  }
}

function rowOf(
  text: ReviewText,
  language: string,
  { id, byId, deed }: { readonly id: string; readonly byId: string; readonly deed: Deed },
): NewWording {
  const { catalogue, key, sourceHash, fileHash: seenHash } = text
  const needs = deed === 'confirm' ? 'nobody' : needsOf(deed, key)
  return {
    id,
    language,
    catalogue,
    key,
    sourceHash,
    seenHash,
    decision: deed,
    text: null,
    needs,
    confirms: null,
    byId,
  }
}

/** As many as stand on one page: whoever ticks has read them. */
export const textsOnPage = 20

/** A text with what was seen of it, as a tick box carries it. */
export const tickOf = (text: ReviewText): string => `${text.key}~${seenOf(text)}`

/** Several texts of one page are right as the machine has them. What has changed since is left out. */
export const acceptTexts = command('portal.accept-texts', {
  verb: 'alteration',
  may: policy.acceptTexts,
  parse: (body, params) => {
    const form = readForm(body)
    const code = params['language'] ?? ''
    const texts = reviewLanguage(code)?.texts ?? []
    const chosen = form.choices('right', texts.map(tickOf), 'Tick the words that are right')
    if (chosen.length > textsOnPage) form.fail('right', `Tick ${textsOnPage} or fewer at once`)
    return form.result(() => ({ code, chosen: new Set(chosen) }))
  },
  async find(db, { code }) {
    const read = await readLanguage(db, code)
    return read?.reviewer.spoken.includes(code) === true ? read : null
  },
  async carryOut(tx, { code, chosen }, { texts }, { actor, services }) {
    const right = texts.filter(
      ({ text, standing }) =>
        chosen.has(tickOf(text)) && (standing.state === 'awaiting' || standing.state === 'stale'),
    )
    if (right.length === 0) return refused('changed')
    const ids = await acceptAll(
      tx,
      right.map(({ text }) =>
        rowOf(text, code, { id: services.newId(), byId: actor.personId, deed: 'accept' }),
      ),
    )
    return done(
      { code },
      ids.map(({ id, key }) => ({
        type: 'wording',
        id,
        detail: { language: code, key, decision: 'accept' },
      })),
    )
  },
  refusals: { changed: 'These texts have changed, or somebody has decided on them. Read them again' },
})

async function acceptAll(tx: WriteDb, rows: readonly NewWording[]): Promise<readonly NewWording[]> {
  for (const row of rows) await insertWording(tx, row)
  return rows
}

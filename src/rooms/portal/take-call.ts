import { command, done, refused } from '#platform/command.ts'
import { readSubmissionToken, type SubmissionToken } from '#platform/crypto/submission-token.ts'
import type { FormBody, Parsed } from '#platform/forms.ts'
import { receiveReport, type Told } from '#public/intake'
import { pepperOf } from './answer-form.ts'
import { catalogues } from './content/catalogue.ts'
import { answersToBody } from './journey/body.ts'
import type { Answers } from './journey/fields.ts'
import { triageFlags } from './journey/flags.ts'
import { parseOperator, type SafeToTalk } from './journey/operator.ts'
import { errorText } from './journey/words.ts'
import { takeCall as mayTakeCall } from './policy.ts'

/**
 * A caller's report, typed by an operator on one screen. It is received as any other, exactly once for one form, and the
 * caller is given the code to come back with.
 */
interface CallInput {
  readonly token: string
  readonly answers: Answers
  readonly safeToTalk: SafeToTalk
}
export interface CallTaken {
  readonly receipt: string
  readonly safeToTalk: SafeToTalk
}

/** A call may be long; the screen is good for four hours. */
const longestCallSeconds = 4 * 60 * 60
const english = catalogues.t('en')

export const takeCall = command<CallInput, object, CallTaken, 'busy' | 'too-old'>('portal.take-call', {
  verb: 'collection',
  may: mayTakeCall,
  parse,
  find: () => ({}),
  async carryOut(tx, input, _found, { actor, services, now }) {
    const read = readSubmissionToken(pepperOf(services), input.token, now, longestCallSeconds)
    if (!read.ok) return refused('too-old')
    const received = await receiveReport(
      tx,
      toldBy(input, read.token, services.newId(), actor.personId),
      services,
    )
    if (received.kind === 'busy') return refused('busy')
    return done({ receipt: received.receipt, safeToTalk: input.safeToTalk }, 'written-by-the-database')
  },
  refusals: {
    busy: 'Too many reports are coming in at this moment. Nothing was lost: send it again',
    'too-old': 'This screen is too old to be sent. Open a new one and copy the words over',
  },
})

function parse(form: FormBody): Parsed<CallInput> {
  const parsed = parseOperator(form)
  if (!parsed.ok) {
    return {
      ok: false,
      errors: parsed.errors.map((error) => ({ field: error.field, text: errorText(error, english) })),
    }
  }
  const token = typeof form['token'] === 'string' ? form['token'] : ''
  return { ok: true, input: { token, answers: parsed.answers, safeToTalk: parsed.safeToTalk } }
}

function toldBy(input: CallInput, token: SubmissionToken, reportId: string, operator: string): Told {
  const body = answersToBody(input.answers, { language: 'en', route: 'operator' })
  return {
    token,
    reportId,
    channel: 'operator',
    manner: body.source.identity,
    language: 'en',
    content: body.content,
    contact: { ...body.source, safeToTalk: input.safeToTalk },
    hints: triageFlags(input.answers),
    ownWords: null,
    files: [],
    takenBy: operator,
  }
}

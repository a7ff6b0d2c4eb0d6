import { everyone } from '#platform/access.ts'
import { command, done, type CommandContext } from '#platform/command.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Db, WriteDb } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import { emptyForm, readForm, type FormBody, type FormState } from '#platform/forms.ts'
import { bank, itemsOf } from '../bank.ts'
import { roles } from '../reference.ts'
import { valuesOf } from '../rules/codes.ts'
import { formFor, markForm, waves, type Answers, type Wave } from '../rules/form.ts'
import { readCode } from '../rules/spoken-code.ts'
import {
  certificateMark,
  certificateNumber,
  learnerMark,
  nameMark,
  newLearnerCode,
  readLearnerCode,
} from './code.ts'
import { findOpenSession, learnerWaves, passport, sessionAgencies, toReadAgain } from './queries.ts'
import type { Screen } from './screen.ts'
import { certify, takeAnswers } from './store.ts'

/**
 * What a learner does: opens the questions, sends answers, asks for certificates. Nobody signs in.
 *
 * Everything a learner sends is a code or one of a closed list, so nothing that identifies anybody can come in. A form counts once: sent
 * again, because the answer was lost on the way, it is told the same and changes nothing.
 */
export const sessionCodeLength = 8
export const priors = [
  { value: 'never', text: 'Never' },
  { value: 'within-year', text: 'Yes, in the last 12 months' },
  { value: 'longer-ago', text: 'Yes, longer ago' },
] as const

const one = (body: FormBody, name: string): string => {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
const withError = (body: FormBody, field: string, text: string): FormState => ({
  values: body,
  errors: [{ field, text }],
})
/** The input of every command here is the form as it came: what is wrong with it is a screen, not a fault. */
const asItCame = (body: FormBody) => ({ ok: true as const, input: body })
const anything = () => ({})

/** Opens the questions that are due. Writes nothing: a code nobody answers under is nowhere. */
export const openQuestions = command<FormBody, object, Screen>('training.open-questions', {
  through: 'public',
  verb: 'collection',
  may: everyone,
  parse: asItCame,
  find: anything,
  carryOut: async (tx, body, _found, context) => done(await screenFor(tx, body, context), []),
  refusals: {},
})

async function screenFor(db: Db, body: FormBody, { services }: CommandContext): Promise<Screen> {
  const sessionCode = readCode(one(body, 'session'), sessionCodeLength)
  const session = sessionCode === null ? null : await findOpenSession(db, sessionCode)
  if (sessionCode === null || session === null) return noCourse(body)
  const { wave } = session
  if (wave === null) return { kind: 'closed' }
  const begun = await beginner(db, { typed: one(body, 'code'), sessionCode, wave, keyring: services.keyring })
  if (typeof begun === 'string')
    return { kind: 'begin', form: withError(body, 'code', begun), code: sessionCode, session }
  const { code, mark, had } = begun
  if (had?.includes(wave) === true) return saved(db, { session, sessionCode, code, mark, wave })
  return {
    kind: 'questions',
    form: emptyForm,
    session,
    sessionCode,
    code,
    isNewCode: begun.isNewCode,
    wave,
    isOdd: isOdd(mark),
    agencies: had === null ? await sessionAgencies(db, sessionCode) : null,
  }
}

interface Asked {
  readonly typed: string
  readonly sessionCode: string
  readonly wave: Wave
  readonly keyring: Keyring
}
/** Who is going to answer: under a new code, or the one they typed. A sentence where they cannot. */
async function beginner(
  db: Db,
  { typed, sessionCode, wave, keyring }: Asked,
): Promise<string | { code: string; mark: Buffer; had: readonly Wave[] | null; isNewCode: boolean }> {
  const isNewCode = typed === ''
  const isMonthsLater = wave === 'month-3' || wave === 'month-6'
  if (isNewCode && isMonthsLater) return 'Type the code that you got with your first questions'
  const code = isNewCode ? newLearnerCode() : readLearnerCode(typed)
  if (code === null) return 'This is not a code of ours. One letter may be wrong: look at it again'
  const mark = learnerMark(keyring, code)
  const had = await learnerWaves(db, sessionCode, mark)
  if (had === null && isMonthsLater)
    return 'Nobody answered under this code on the day of the course. Look at it again'
  return { code, mark, had, isNewCode }
}

const isOdd = (mark: Buffer): boolean => ((mark[0] ?? 0) & 1) === 1

interface Known {
  readonly session: NonNullable<Awaited<ReturnType<typeof findOpenSession>>>
  readonly sessionCode: string
  readonly code: string
  readonly mark: Buffer
  readonly wave: Wave
}
async function saved(db: Db, { mark, ...known }: Known): Promise<Screen> {
  return {
    kind: 'saved',
    form: emptyForm,
    ...known,
    reading: known.wave === 'before' ? [] : await toReadAgain(db, known.sessionCode, mark),
  }
}

/** Takes the answers of one form. */
export const sendAnswers = command<FormBody, object, Screen>('training.take-answers', {
  through: 'public',
  verb: 'collection',
  may: everyone,
  parse: asItCame,
  find: anything,
  carryOut: async (tx, body, _found, context) =>
    done(await take(tx, body, context), 'written-by-the-database'),
  refusals: {},
})

async function take(tx: WriteDb, body: FormBody, { services }: CommandContext): Promise<Screen> {
  const sessionCode = readCode(one(body, 'session'), sessionCodeLength)
  const code = readLearnerCode(one(body, 'code'))
  const wave = waves.find((name) => name === one(body, 'wave'))
  if (sessionCode === null || code === null || wave === undefined) return noCourse(body)
  const mark = learnerMark(services.keyring, code)
  const form = formFor(wave, isOdd(mark))
  const items = itemsOf(form)
  const answers = readAnswers(body, [
    ...items,
    ...bank.measures.map((measure) => ({ ...measure, kind: 'single' })),
  ])
  // Of whoever is known already the form says nothing more; of whoever is not, the database says what is missing.
  const details = readDetails(body, [one(body, 'agency')].filter(isId))
  const answer = await takeAnswers(tx, {
    sessionCode,
    mark,
    wave,
    form,
    bank: bank.version,
    answers,
    ...markForm(items, answers),
    details: details.ok ? details.input : null,
  })
  if (answer === null) return noCourse(body)
  const { taken, session, reading } = answer
  if (taken === 'closed') return { kind: 'closed' }
  if (taken !== 'details')
    return { kind: 'saved', form: emptyForm, session, sessionCode, code, wave, reading }
  const agencies = await sessionAgencies(tx, sessionCode)
  const again = readDetails(body, valuesOf(agencies))
  return {
    kind: 'questions',
    form: { values: body, errors: again.ok ? [] : again.errors },
    session,
    sessionCode,
    code,
    isNewCode: true,
    wave,
    isOdd: isOdd(mark),
    agencies,
  }
}

const noCourse = (body: FormBody): Screen => ({
  kind: 'ask',
  form: withError(body, 'session', 'There is no course with this code. Look at it again'),
})

function readDetails(body: FormBody, agencies: readonly string[]) {
  const form = readForm(body)
  const agency = form.choice('agency', [...agencies, 'another'], 'Choose your organisation, or another one')
  const role = form.choice('role', valuesOf(roles), 'Choose what kind of work you do')
  const prior = form.choice('prior', valuesOf(priors), 'Choose whether you were trained before')
  return form.result(() => ({ agencyId: agency === 'another' ? null : agency, role, prior }))
}

/** The codes that were chosen, of those there are. Whatever else came is dropped. */
function readAnswers(
  body: FormBody,
  questions: readonly {
    readonly id: string
    readonly kind: string
    readonly options: readonly { readonly code: string }[]
  }[],
): Answers {
  const form = readForm(body)
  return Object.fromEntries(
    questions.flatMap(({ id, kind, options }) => {
      const chosen = form.choices(
        id,
        options.map((option) => option.code),
      )
      if (chosen.length === 0) return []
      return [[id, kind === 'multiple' ? chosen : chosen.slice(0, 1)]]
    }),
  )
}

/** Shows the certificate that was earned in a session, with all others of the same code. */
export const showCertificate = command<FormBody, object, Screen>('training.certify', {
  through: 'public',
  verb: 'collection',
  may: everyone,
  parse: asItCame,
  find: anything,
  carryOut: async (tx, body, _found, { services }) => {
    const { keyring } = services
    const sessionCode = readCode(one(body, 'session'), sessionCodeLength)
    const code = readLearnerCode(one(body, 'code'))
    if (sessionCode === null || code === null) return done({ kind: 'ask', form: emptyForm }, [])
    const mark = learnerMark(keyring, code)
    const number = certificateNumber(keyring, code, sessionCode)
    const read = readForm(body)
    const name = read.text('name', { max: 100, label: 'The name' })
    const form = read.result(() => null)
    if (!form.ok) {
      const session = await findOpenSession(tx, sessionCode)
      if (session === null) return done({ kind: 'ask', form: emptyForm }, [])
      const screen = await saved(tx, { session, sessionCode, code, mark, wave: 'after' })
      return done({ ...screen, form: { values: body, errors: form.errors } } as Screen, [])
    }
    const expires = await certify(tx, {
      sessionCode,
      mark,
      number: certificateMark(keyring, number),
      name: name === '' ? null : nameMark(keyring, number, name),
    })
    if (expires === null) return done({ kind: 'no-certificate', isCode: true }, [])
    return done(await certificatesOf(tx, code, keyring), [])
  },
  refusals: {},
})

/** The numbers are made again of what the holder typed: no table has them. */
async function certificatesOf(db: Db, code: string, keyring: Keyring): Promise<Screen> {
  const lines = await passport(db, learnerMark(keyring, code))
  return {
    kind: 'certificates',
    lines: lines.map((line) => ({ ...line, number: certificateNumber(keyring, code, line.code) })),
  }
}

/** Every certificate of one code: the passport from one agency to the next. */
export const showPassport = command<FormBody, object, Screen>('training.show-passport', {
  through: 'public',
  verb: 'consultation',
  may: everyone,
  parse: asItCame,
  find: anything,
  carryOut: async (tx, body, _found, { services }) => {
    const code = readLearnerCode(one(body, 'code'))
    if (code === null) return done({ kind: 'no-certificate', isCode: false }, [])
    return done(await certificatesOf(tx, code, services.keyring), [])
  },
  refusals: {},
})

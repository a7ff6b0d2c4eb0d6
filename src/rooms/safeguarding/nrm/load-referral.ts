import { createHash } from 'node:crypto'
import { agencies } from '#rooms/identity'
import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { consentsOf, findPerson, type Person } from '../queries.ts'
import { standingConsents } from '../rules/standing.ts'
import {
  answersOf,
  authorityNotesOf,
  confirmedTextsOf,
  everKnownOf,
  findReferral,
  readingsOf,
  stepsOf,
  type AuthorityNote,
  type Reading,
  type Referral,
  type Step,
} from './queries.ts'
import { nrmForm } from './reference.ts'
import type { Answers } from './rules/form.ts'
import { packOf, type Pack } from './rules/pack.ts'
import {
  obstacles,
  sectionsOf,
  standingAnswers,
  withheldOf,
  withoutWithheld,
  type AnswerRow,
  type FromRecord,
  type Obstacle,
  type Section,
} from './rules/standing-answers.ts'
import type { KnownDetails } from './rules/without-name.ts'
import { isWritten, type Role } from './states.ts'

/**
 * A referral with all that stands of it. Nothing here asks for an item, a mention or a report: what is made from it is made of the
 * record and of what its members wrote.
 */
export interface FoundReferral {
  readonly person: Person
  readonly referral: Referral
  readonly rows: readonly AnswerRow[]
  readonly readings: readonly Reading[]
  readonly steps: readonly Step[]
  readonly authority: readonly AuthorityNote[]
  readonly answers: Answers
  readonly sections: readonly Section[]
  readonly withheld: ReadonlySet<string>
  readonly roles: readonly Role[]
  /** What would go out if nothing stood in the way; null where the person was not asked whether they agree. */
  readonly draftPack: Pack | null
  readonly obstacles: readonly Obstacle[]
  /** Texts of a pack without a name that nobody has read since they were written. */
  readonly unconfirmed: readonly LeftText[]
}
export interface LeftText {
  readonly question: string
  readonly section: string
  readonly ask: string
  readonly words: string
  readonly digest: string
  readonly isConfirmed: boolean
}

export async function loadReferral(
  db: Db,
  params: Readonly<Record<string, string>>,
  actor: Actor,
): Promise<FoundReferral | null> {
  const referral = await findReferral(db, params['personId'] ?? '', params['referralId'] ?? '')
  if (referral === null) return null
  const person = await findPerson(db, referral.personId)
  if (person === null) return null
  const rows = await answersOf(db, referral.id)
  const readings = await readingsOf(db, referral.id)
  const steps = await stepsOf(db, referral.id)
  const record: FromRecord = {
    ageState: person.ageState,
    consent:
      standingConsents(await consentsOf(db, person.id)).find((one) => one.purpose === 'nrm')?.answer ?? null,
    organisation: steps.findLast((one) => one.organisation !== null)?.organisation ?? null,
  }
  const answers = standingAnswers(nrmForm, rows, record)
  const sections = sectionsOf(nrmForm, answers, rows, readings)
  const ever = await everKnownOf(db, person.id)
  const made = makePack({
    answers,
    sections,
    withheld: withheldOf(readings),
    known: knownOf(rows, ever.names, ever.births),
    confirmed: await confirmedTextsOf(db, referral.id),
  })
  const own = (await agencies(db)).find((one) => one.id === actor.agencyId)
  return {
    person,
    referral,
    rows,
    readings,
    steps,
    authority: await authorityNotesOf(db, referral.id),
    answers,
    sections,
    withheld: withheldOf(readings),
    roles: [
      'member',
      ...(own?.capabilities.includes('firstResponder') === true ? (['first-responder'] as const) : []),
      ...(own?.capabilities.includes('specifiedAuthority') === true
        ? (['specified-authority'] as const)
        : []),
    ],
    ...made,
  }
}

/** There is a pack while it is written or under way, where nothing stands in its way. */
export const readyPack = ({
  referral,
  draftPack,
  obstacles: inTheWay,
}: Pick<FoundReferral, 'referral' | 'draftPack' | 'obstacles'>): Pack | null =>
  inTheWay.length === 0 && isWritten(referral.state) ? draftPack : null

interface Making {
  readonly answers: Answers
  readonly sections: readonly Section[]
  readonly withheld: ReadonlySet<string>
  readonly known: KnownDetails
  readonly confirmed: readonly { readonly question: string; readonly digest: string }[]
}
/** From what was answered and read back to what goes out, and what stands in its way. */
export function makePack({ answers, sections, withheld, known, confirmed }: Making): {
  readonly draftPack: Pack | null
  readonly obstacles: readonly Obstacle[]
  readonly unconfirmed: readonly LeftText[]
} {
  const draftPack = packOf(nrmForm, withoutWithheld(answers, withheld), known)
  const texts = draftPack === null || draftPack.isNamed ? [] : leftTexts(draftPack, confirmed)
  const unread = texts.filter((one) => !one.isConfirmed)
  return {
    draftPack,
    unconfirmed: unread,
    obstacles: [
      ...obstacles(answers, sections, draftPack?.isNamed === true),
      ...(unread.length > 0
        ? [{ code: 'not-confirmed' as const, sections: unread.map((one) => one.ask) }]
        : []),
    ],
  }
}

/** Answers in words of a pack without a name; a tick of a closed list has none. */
function leftTexts(pack: Pack, confirmed: Making['confirmed']): LeftText[] {
  const known = new Set(confirmed.map((one) => `${one.question} ${one.digest}`))
  return pack.lines
    .filter(({ question }) => question.options === undefined && question.id !== 'organisation')
    .map(({ question, answer }) => {
      const words = typeof answer === 'string' ? answer : answer.join('\n')
      const digest = createHash('sha256').update(words).digest('hex')
      return {
        question: question.id,
        section: question.section,
        ask: question.ask,
        words,
        digest,
        isConfirmed: known.has(`${question.id} ${digest}`),
      }
    })
}

/** All that is known of the person by which words could lead to them: of every version, also what was corrected since. */
export function knownOf(
  rows: readonly AnswerRow[],
  names: readonly string[],
  births: readonly string[],
): KnownDetails {
  const of = (isOne: (id: string) => boolean): string[] =>
    rows.filter((row) => isOne(row.question)).flatMap((row) => row.words)
  const [birthDate = null] = [...births, ...of((id) => id === 'birth-date')].toReversed()
  const kinds = new Map(nrmForm.questions.map((one) => [one.id, one]))
  const isAlways = (id: string): boolean => kinds.get(id)?.identifies === 'always'
  const isAddress = (id: string): boolean => ['address', 'long-of-each'].includes(kinds.get(id)?.kind ?? '')
  const isName = (id: string): boolean => nameQuestions.has(id)
  return {
    names: [...names, ...of(isName)],
    birthDate,
    addresses: of((id) => isAlways(id) && isAddress(id)),
    others: of((id) => isAlways(id) && !isAddress(id) && !isName(id) && id !== 'documents'),
  }
}
const nameQuestions = new Set(['first-name', 'last-name', 'nickname', 'other-first-name', 'other-last-name'])

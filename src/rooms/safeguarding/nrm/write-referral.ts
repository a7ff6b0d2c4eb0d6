import { command, done, invalid, refused } from '#platform/command.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { findPerson } from '../queries.ts'
import { loadReferral, type FoundReferral } from './load-referral.ts'
import { referralsOf } from './queries.ts'
import { nrmForm } from './reference.ts'
import { parseAnswers, parseConfirmation, parseReading } from './referral-form.ts'
import { asked } from './rules/form.ts'
import { isWritten } from './states.ts'
import { insertAnswer, insertConfirmedText, insertReading, insertReferral } from './store.ts'

/** How a referral is written: opened, answered, read back, and read once more where nobody may be named. */
const about = ({ person, referral }: Pick<FoundReferral, 'person' | 'referral'>) => ({
  type: 'referral',
  id: referral.id,
  ownerAgencyId: person.agencyId,
})
const meanwhile =
  'Somebody wrote here in the meantime. What you entered is still below: look at theirs first, then save yours again if it is right'
const sent = 'This was sent or has ended, and is not changed any more'

/** One referral is about one person (BR08); the next is opened when it has ended. */
export const openReferral = command('safeguarding.open-referral', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse: (_body, params) => ({ ok: true, input: { personId: params['personId'] ?? '' } }),
  find: (db, { personId }) => findPerson(db, personId),
  async carryOut(tx, _input, person, { actor, services }) {
    const [newest] = await referralsOf(tx, person.id)
    if (newest !== undefined && newest.state !== 'closed') return refused('open-already')
    const id = services.newId()
    const row = { id, personId: person.id, number: (newest?.number ?? 0) + 1, byId: actor.personId }
    if (!(await insertReferral(tx, row))) return refused('open-already')
    return done(
      { id, personId: person.id },
      {
        type: 'referral',
        id,
        ownerAgencyId: person.agencyId,
        detail: { person: person.id, number: row.number },
      },
    )
  },
  refusals: { 'open-already': 'They have a referral that has not ended' },
})

/** Answers of one section. Each that changed is a version of its own. */
export const saveAnswers = command('safeguarding.save-answers', {
  verb: 'alteration',
  may: policy.workWithPeople,
  parse: parseAnswers,
  find: (db, { params }, { actor }) => loadReferral(db, params, actor),
  async carryOut(tx, { section, seen, answers }, found, { actor, services, now }) {
    if (!isWritten(found.referral.state)) return refused('sent')
    const changed = answers.filter(
      ({ question, words }) => JSON.stringify(words) !== JSON.stringify(wordsOf(found, question)),
    )
    if (changed.some(({ question }) => isNewer(found, question, seen))) return refused('meanwhile')
    const born = changed.find((one) => one.question === 'birth-date')?.words[0] ?? ''
    if (born > londonDay(now))
      return invalid({ field: 'birth-date', text: 'Enter a date of birth that is not after today' })
    for (const { question, words } of changed)
      await insertAnswer(tx, {
        id: services.newId(),
        referralId: found.referral.id,
        question,
        words,
        byId: actor.personId,
      })
    const next = { ...found.answers, ...Object.fromEntries(answers.map((one) => [one.question, one.words])) }
    const shown = new Set(answers.map((one) => one.question))
    const hasMore = asked(nrmForm, next).some(
      ({ question, isAsked }) => isAsked && question.section === section && !shown.has(question.id),
    )
    return done(
      { id: found.referral.id, personId: found.person.id, section, hasMore: hasMore && section !== 'age' },
      { ...about(found), detail: { section, questions: changed.map((one) => one.question) } },
    )
  },
  refusals: { sent, meanwhile },
})

const wordsOf = ({ rows }: FoundReferral, question: string): readonly string[] =>
  rows.findLast((row) => row.question === question)?.words ?? []
const isNewer = ({ rows }: FoundReferral, question: string, seen: string): boolean =>
  rows.some((row) => row.question === question && row.at > seen)

/** A section was read to the person, who approves it, says what is wrong, or wants something left out. */
export const recordReading = command('safeguarding.record-reading', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse: parseReading,
  find: (db, { params }, { actor }) => loadReferral(db, params, actor),
  async carryOut(tx, input, found, { actor, services }) {
    if (!isWritten(found.referral.state)) return refused('sent')
    const answered = found.sections.find((one) => one.id === input.section)?.answered ?? []
    const questions = input.questions.filter((one) => answered.includes(one))
    if (questions.length === 0) return refused('nothing-there')
    if (found.rows.some((row) => questions.includes(row.question) && row.at > input.seen))
      return refused('meanwhile')
    await insertReading(tx, {
      ...input,
      id: services.newId(),
      referralId: found.referral.id,
      questions,
      withheld: input.withheld.filter((one) => questions.includes(one)),
      byId: actor.personId,
    })
    return done(
      {
        id: found.referral.id,
        personId: found.person.id,
        section: input.section,
        isWrong: input.verdict === 'to-correct',
      },
      {
        ...about(found),
        detail: { section: input.section, verdict: input.verdict, withheld: input.withheld.length },
      },
    )
  },
  refusals: { sent, meanwhile, 'nothing-there': 'Nothing is answered here yet that could be read back' },
})

/** Somebody read what is left of texts without a name, and says that they lead to nobody (BR05). */
export const confirmTexts = command('safeguarding.confirm-texts', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse: parseConfirmation,
  find: (db, { params }, { actor }) => loadReferral(db, params, actor),
  async carryOut(tx, { digests }, found, { actor, services }) {
    if (!isWritten(found.referral.state)) return refused('sent')
    const texts = found.unconfirmed.filter((one) => digests.includes(`${one.question} ${one.digest}`))
    if (texts.length < digests.length) return refused('meanwhile')
    for (const { question, digest } of texts)
      await insertConfirmedText(tx, {
        id: services.newId(),
        referralId: found.referral.id,
        question,
        digest,
        byId: actor.personId,
      })
    return done(
      { id: found.referral.id, personId: found.person.id },
      { ...about(found), detail: { questions: texts.map((one) => one.question) } },
    )
  },
  refusals: { sent, meanwhile: 'A text was changed in the meantime. Read it again' },
})

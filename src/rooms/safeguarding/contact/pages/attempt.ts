import { show } from '#platform/outcome.ts'
import { page, type PageContext } from '#platform/page.ts'
import type { Db } from '#platform/db.ts'
import { titled } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../../policy.ts'
import { interpreterWishes, wordsOf } from '../../rules/codes.ts'
import { findOneAttempt, saidNoToContact, type OneAttempt } from '../contact-person.ts'
import { contactBox, findOneChannel, type OneChannel } from '../keep-channel.ts'
import { boxOf, findChannel, type KnownChannel } from '../queries.ts'
import { kindChoices, purposeChoices } from '../reference.ts'
import { results } from '../rules/codes.ts'
import { closedFor, londonMoment, refusalWords, type Refusal } from '../rules/may-contact.ts'
import { attemptView, type AttemptModel } from './attempt.view.ts'
import { termsWords } from './contact.ts'
import { newAttemptView } from './new-attempt.view.ts'

interface ToTry extends OneChannel {
  readonly closed: Refusal | null
}
async function findToTry(db: Db, { params, now }: PageContext): Promise<ToTry | null> {
  const found = await findOneChannel(db, params)
  if (found === null) return null
  const channel = { ...found.channel, saidNo: await saidNoToContact(db, found.person.id) }
  return { ...found, closed: closedFor(channel, londonMoment(now, londonDay(now))) }
}

/** The form with which somebody sets out: what the person said stands above it. */
export const newAttemptPage = page<ToTry>('safeguarding.show-contacting', {
  may: policy.workWithPeople,
  load: findToTry,
  about: ({ person, channel }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { channel: channel.id },
  }),
  present: ({ person, channel, closed }, { form }) => {
    const kind = wordsOf(kindChoices, channel.kind)
    return show(
      titled(`Contact them: ${kind}`, form),
      newAttemptView({
        form,
        action: `/safeguarding/${person.id}/contact/${channel.id}/attempt`,
        backHref: `/safeguarding/${person.id}/contact`,
        kind,
        terms: channel.terms === null ? [] : termsWords(channel.terms),
        closed: closed === null ? null : refusalWords[closed],
        purposes: purposeChoices,
      }),
    )
  },
})

interface Opened extends OneAttempt {
  readonly channel: KnownChannel | null
  readonly opened: AttemptModel['opened']
}

async function findOpened(db: Db, { params, actor, services }: PageContext): Promise<Opened | null> {
  const found = await findOneAttempt(db, params)
  if (found === null) return null
  const { person, attempt } = found
  const channel = await findChannel(db, person.id, attempt.channelId)
  const isUnderWay = attempt.refusal === null && attempt.result === null && attempt.byId === actor.personId
  const box = isUnderWay ? await boxOf(db, attempt.channelId) : null
  if (box === null) return { ...found, channel, opened: null }
  const answer = await services.unseal({ kind: contactBox, recordId: attempt.channelId, ...box })
  return { ...found, channel, opened: answer.kind === 'opened' ? readBox(answer.bytes) : null }
}

/** What was sealed is of our own making: two words, as `noteChannel` wrote them. */
function readBox(bytes: Buffer): NonNullable<AttemptModel['opened']> {
  const { address, codeWord } = JSON.parse(bytes.toString('utf8')) as { address: string; codeWord: string }
  return { address, codeWord }
}

/**
 * One attempt. The key service asks the database by itself whether the address may be opened at this moment; the audit says that it
 * was, and for whom.
 */
export const attemptPage = page<Opened>('safeguarding.read-attempt', {
  may: policy.workWithPeople,
  load: findOpened,
  about: ({ person, attempt, opened }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { attempt: attempt.id, opened: opened !== null },
  }),
  present: ({ person, attempt, channel, opened }, { form, actor }) => {
    const kind = wordsOf(kindChoices, attempt.kind)
    const isMine = attempt.byId === actor.personId
    return show(
      titled(`Contact them: ${kind}`, form),
      attemptView({
        form,
        action: `/safeguarding/${person.id}/contact/attempts/${attempt.id}`,
        backHref: `/safeguarding/${person.id}/contact`,
        kind,
        purpose: wordsOf(purposeChoices, attempt.purpose),
        refusal: attempt.refusal === null ? null : refusalWords[attempt.refusal],
        opened,
        result: attempt.result === null ? null : wordsOf(results, attempt.result),
        mayTell: isMine,
        terms: channel === null || channel.terms === null ? [] : termsWords(channel.terms),
        languages: person.languages || 'Not known',
        interpreter: wordsOf(interpreterWishes, person.interpreter),
        results,
      }),
    )
  },
})

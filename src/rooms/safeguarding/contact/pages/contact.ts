import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../../policy.ts'
import { findPerson, type Person } from '../../queries.ts'
import { wordsOf } from '../../rules/codes.ts'
import { saidNoToContact } from '../contact-person.ts'
import {
  attemptsOf,
  channelsOf,
  recontactsOf,
  type Attempt,
  type KnownChannel,
  type Recontact,
  type SaidTerms,
} from '../queries.ts'
import { kindChoices, purposeChoices } from '../reference.ts'
import { devices, messages, results, weekdays } from '../rules/codes.ts'
import { closedFor, londonMoment, refusalWords } from '../rules/may-contact.ts'
import { contactView, type ContactModel } from './contact.view.ts'

interface Found {
  readonly person: Person
  readonly saidNo: boolean
  readonly channels: readonly KnownChannel[]
  readonly attempts: readonly Attempt[]
  readonly plans: readonly Recontact[]
}
async function findContact(db: Db, personId: string): Promise<Found | null> {
  const person = await findPerson(db, personId)
  if (person === null) return null
  return {
    person,
    saidNo: await saidNoToContact(db, personId),
    channels: await channelsOf(db, personId),
    attempts: await attemptsOf(db, personId),
    plans: await recontactsOf(db, personId),
  }
}

/** How somebody may be reached, and who tried. No address is on it, sealed or not. */
export const contactPage = page<Found>('safeguarding.show-contact', {
  may: policy.workWithPeople,
  load: (db, { params }) => findContact(db, params['personId'] ?? ''),
  about: ({ person }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'contact' },
  }),
  present: (found, { actor, now }) => {
    const { person, saidNo, plans } = found
    const at = `/safeguarding/${person.id}/contact`
    const [plan] = plans
    return show(
      `How ${person.reference} may be reached`,
      contactView({
        at,
        recordHref: `/safeguarding/${person.id}`,
        reference: person.reference,
        saidNo,
        channels: found.channels.map((one) => channelModel(one, saidNo, at, now)),
        plan:
          plan?.state === 'planned'
            ? {
                words: plan.words,
                dueOn: plan.dueOn ?? '',
                who: plan.staffStays
                  ? (plan.staffName ?? '')
                  : 'nobody: whoever would have works with them no more',
                isDue: (plan.dueOn ?? '') <= londonDay(now),
              }
            : null,
        log: found.attempts.map((one) => logModel(one, actor.personId, at)),
      }),
      { layout: 'wide' },
    )
  },
})

function channelModel(
  channel: KnownChannel,
  saidNo: boolean,
  at: string,
  now: Date,
): ContactModel['channels'][number] {
  const closed = closedFor({ ...channel, saidNo }, londonMoment(now, londonDay(now)))
  const { terms } = channel
  return {
    href: `${at}/${channel.id}`,
    kind: wordsOf(kindChoices, channel.kind),
    isOpen: closed === null,
    isWithdrawn: terms?.state === 'withdrawn',
    stands: closed === null ? `until ${showDay(terms?.until ?? null)}` : refusalWords[closed],
    terms: terms === null ? [] : termsWords(terms),
    by: terms?.by ?? channel.by,
    saidAt: terms?.at ?? channel.at,
  }
}

/** What somebody said of a way to reach them, line by line; shown wherever the channel is used. */
export function termsWords(terms: SaidTerms): string[] {
  if (terms.state === 'withdrawn') return [`Closed: ${terms.note}`]
  const days = weekdays.filter((one) => terms.days.includes(one.value)).map((one) => one.text)
  const hours =
    terms.fromTime === '00:00' && terms.toTime === '24:00'
      ? 'at any hour'
      : `${terms.fromTime} to ${terms.toTime}`
  return [
    days.length === 0 ? 'No day was named' : `${days.length === 7 ? 'Every day' : days.join(', ')}, ${hours}`,
    terms.purposes.length === 0
      ? 'Nothing was agreed to be talked about'
      : purposeChoices
          .filter((one) => terms.purposes.includes(one.value))
          .map((one) => one.text)
          .join('; '),
    wordsOf(devices, terms.device),
    ...(terms.others === '' ? [] : [`Can read or hear it: ${terms.others}`]),
    wordsOf(messages, terms.message),
    ...(terms.says === '' ? [] : [`Say that you are: ${terms.says}`]),
    ...(terms.ifAnother === '' ? [] : [`If somebody else answers: ${terms.ifAnother}`]),
    ...(terms.note === '' ? [] : [terms.note]),
  ]
}

function logModel(attempt: Attempt, readerId: string, at: string): ContactModel['log'][number] {
  const isOpen = attempt.refusal === null && attempt.result === null
  const result =
    attempt.refusal !== null
      ? `Refused: ${refusalWords[attempt.refusal]}`
      : attempt.result === null
        ? 'Not said yet'
        : wordsOf(results, attempt.result)
  return {
    href: isOpen && attempt.byId === readerId ? `${at}/attempts/${attempt.id}` : null,
    kind: wordsOf(kindChoices, attempt.kind),
    purpose: wordsOf(purposeChoices, attempt.purpose),
    result,
    isBad: attempt.refusal !== null || ['somebody-else', 'unsafe'].includes(attempt.result ?? ''),
    note: attempt.note ?? '',
    by: attempt.by,
    tried: attempt.at,
  }
}

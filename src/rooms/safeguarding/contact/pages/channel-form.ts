import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { findPerson, type Person } from '../../queries.ts'
import { wordsOf } from '../../rules/codes.ts'
import { findOneChannel, type OneChannel } from '../keep-channel.ts'
import { kindChoices, longestDays, purposeChoices } from '../reference.ts'
import { devices, messages, weekdays } from '../rules/codes.ts'
import { channelFormView, type ChannelFormModel } from './channel-form.view.ts'

const lists = { kinds: kindChoices, purposes: purposeChoices, weekdays, devices, messages, longestDays }

/** The form that notes a way to reach somebody. */
export const newChannelPage = page<Person>('safeguarding.show-new-channel', {
  may: policy.workWithPeople,
  load: (db, { params }) => findPerson(db, params['personId'] ?? ''),
  about: (person) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'new-channel' },
  }),
  present: (person, { form }) => {
    const heading = 'Note a way to reach them'
    return show(
      titled(heading, form),
      channelFormView({
        ...lists,
        form,
        action: `/safeguarding/${person.id}/contact/new`,
        backHref: `/safeguarding/${person.id}/contact`,
        heading,
        isNew: true,
        known: {},
      }),
    )
  },
})

/** The same for what they say of it now, filled with what they said last but for the days: those are asked anew. */
export const confirmChannelPage = page<OneChannel>('safeguarding.show-channel', {
  may: policy.workWithPeople,
  load: (db, { params }) => findOneChannel(db, params),
  about: ({ person, channel }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { channel: channel.id },
  }),
  present: ({ person, channel }, { form }) => {
    const heading = `What they say now of: ${wordsOf(kindChoices, channel.kind)}`
    return show(
      titled(heading, form),
      channelFormView({
        ...lists,
        form,
        action: `/safeguarding/${person.id}/contact/${channel.id}/confirm`,
        backHref: `/safeguarding/${person.id}/contact`,
        heading,
        isNew: false,
        known: knownOf(channel.terms),
      }),
    )
  },
})

function knownOf(terms: OneChannel['channel']['terms']): ChannelFormModel['known'] {
  if (terms === null || terms.state === 'withdrawn') return {}
  const { purposes, days, fromTime, toTime, device, message, others, says, ifAnother, note } = terms
  return { purposes, days, fromTime, toTime, device, message, others, says, ifAnother, note }
}

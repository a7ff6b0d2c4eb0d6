import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { peopleWhoSpeak, speakersNow } from './queries.ts'
import { insertSpeaker } from './store.ts'
import { reviewLanguages } from './texts.ts'

/** Two years: after that somebody looks again whether they are still there and still speak for the language. */
const mostDays = 731

/** An administrator of the partnership names somebody for a language. */
export const giveLanguage = command('portal.give-language', {
  verb: 'alteration',
  may: policy.giveLanguages,
  parse: (body) => {
    const form = readForm(body)
    const personId = form.text('person', { required: 'Choose who reviews it' })
    const language = form.choice(
      'language',
      reviewLanguages().map(({ code }) => code),
      'Choose the language',
    )
    const untilOn = form.day('until', 'Enter until when they review it') ?? ''
    return form.result(() => ({ personId, language, untilOn }))
  },
  find: async (db) => ({ people: await peopleWhoSpeak(db) }),
  async carryOut(tx, { personId, language, untilOn }, { people }, { actor, now, services }) {
    if (!people.some(({ id }) => id === personId))
      return invalid({ field: 'person', text: 'Choose somebody of the list' })
    const fromOn = dayOf(now)
    if (untilOn <= fromOn) return invalid({ field: 'until', text: 'Enter a day that is to come' })
    if (untilOn > dayOf(new Date(now.getTime() + mostDays * 86_400_000)))
      return invalid({ field: 'until', text: 'Enter a day within two years' })
    const id = services.newId()
    await insertSpeaker(tx, { id, personId, language, fromOn, untilOn, grantedBy: actor.personId })
    return done({ id }, { type: 'speaker', id, detail: { person: personId, language, until: untilOn } })
  },
  refusals: {},
})

/** They review it no longer, from this moment. What they decided stays until it is withdrawn or corrected. */
export const endLanguage = command('portal.end-language', {
  verb: 'alteration',
  may: policy.giveLanguages,
  parse: (_body, params) => ({ ok: true, input: { speakerId: params['speakerId'] ?? '' } }),
  find: async (db, { speakerId }) => (await speakersNow(db)).find(({ id }) => id === speakerId) ?? null,
  async carryOut(tx, _input, { personId, language }, { actor, now, services }) {
    if (personId === actor.personId) return refused('own')
    const id = services.newId()
    const today = dayOf(now)
    await insertSpeaker(tx, {
      id,
      personId,
      language,
      fromOn: today,
      untilOn: today,
      grantedBy: actor.personId,
    })
    return done({ id }, { type: 'speaker', id, detail: { person: personId, language, until: today } })
  },
  refusals: { own: 'Another administrator of the partnership ends this for you' },
})

const dayOf = (at: Date): string => at.toLocaleDateString('en-CA', { timeZone: 'Europe/London' })

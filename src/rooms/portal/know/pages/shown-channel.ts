import type { Channel } from '../../journey/reference-files.ts'
import type { ShownChannel } from '../../pages/calls.view.ts'
import { dayIn } from './day-in.ts'
import { wordsIf, type KnowWords } from '../content/catalogue.ts'

/** A channel as a page shows it: when to use it, its hours where a source states them, and who checked it and when. */
export function shownChannel(channel: Channel, t: KnowWords): ShownChannel {
  const hours = channel.hours === null ? null : wordsIf(t, `hours.${channel.hours}`)
  const facts = [
    hours === null ? null : `${hours}.`,
    channel.anonymous === 'not-known' ? null : wordsIf(t, `call.anonymous.${channel.anonymous}`),
    channel.languages === 'interpreters' ? t('call.interpreters') : null,
    channel.standing ? null : t('call.checked', { date: dayIn(channel.verifiedOn, t) }),
    channel.standing ? null : wordsIf(t, `verifier.${channel.verifiedBy}`),
  ]
  const { name, digits, display } = channel
  return {
    name,
    digits,
    display,
    when: wordsIf(t, `channel.${channel.id}.when`),
    facts: facts.filter((fact) => fact !== null),
  }
}

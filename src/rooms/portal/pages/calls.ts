import { reference } from '../journey/reference.ts'
import type { Channel } from '../journey/reference-files.ts'
import { shownChannels } from '../journey/reference-rules.ts'
import { keyOf, type KnowWords } from '../know/content/catalogue.ts'
import { situationPath } from '../know/pages/answer.ts'
import { knowReference } from '../know/reference.ts'
import { callsView, type CallsModel } from './calls.view.ts'
import type { Known } from '../know/known.ts'
import { shownChannel } from '../know/pages/shown-channel.ts'

/** Who to call today: what it is about, one tap from the answer, and below all numbers, published and not past review (BR33). */
export const callsKnown: Known = {
  path: '/calls',
  title: 'title.calls',
  isKeptAtOnce: true,
  hasNumbers: true,
  body: (t, { on, front }) => callsView(callsModel(t, on, front?.area ?? '')),
}

const groupsOfAsks = ['other', 'self', 'work', 'service'] as const

export function callsModel(t: KnowWords, on: string, area: string): CallsModel {
  const shown = shownChannels(reference.channels.channels, { on }).filter(isForEverybody)
  const child = (channel: Channel): boolean => channel.id.startsWith('child-') && channel.area !== 'national'
  const adult = (channel: Channel): boolean => channel.id.startsWith('adult-')
  const groups = [
    { title: t('call.national'), channels: shown.filter((channel) => channel.area === 'national') },
    { title: t('call.children'), channels: shown.filter(child) },
    { title: t('call.adults'), channels: shown.filter(adult) },
    {
      title: t('call.local', { area }),
      channels: shown.filter((channel) => channel.area !== 'national' && !child(channel) && !adult(channel)),
    },
  ]
  return {
    t,
    asks: groupsOfAsks.map((group) => ({
      title: t(`calls.group.${group}`),
      links: knowReference.situations.situations
        .filter((situation) => situation.group === group)
        .map((situation) => ({
          href: situationPath(situation),
          text: keyOf(t, `situation.${situation.code}`),
        })),
    })),
    groups: groups
      .filter(({ channels }) => channels.length > 0)
      .map((group) => ({ ...group, channels: group.channels.map((one) => shownChannel(one, t)) })),
  }
}

/** Numbers that only professionals may use would cost a frightened caller a call. */
const isForEverybody = ({ audience, digits }: Channel): boolean =>
  digits !== null && audience.some((each) => each !== 'professional')

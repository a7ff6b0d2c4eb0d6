import { everyone } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import type { CatalogueKey, Words } from '../content/catalogue.ts'
import { reference } from '../journey/reference.ts'
import type { Channel } from '../journey/reference-files.ts'
import { shownChannels } from '../journey/reference-rules.ts'
import { frontMatter } from '../queries.ts'
import type { Front, Site } from '../site.ts'
import { callsView, type CallsModel, type ShownChannel } from './calls.view.ts'
import { dayIn } from './information.ts'
import { publicDocument } from './layout.view.ts'

/** Who to call today: published, not past review (BR33), and meant for the public. */
interface Found {
  readonly front: Front | null
  readonly today: string
}

export const callsPage = (site: Site): Page<Found> =>
  page('portal.calls', {
    through: 'public',
    may: everyone,
    load: async (db, { now }) => ({ front: await frontMatter(db), today: now.toISOString().slice(0, 10) }),
    about: () => null,
    present: ({ front, today }) => {
      const { t } = site
      const title = t('title.calls')
      return show(
        title,
        publicDocument({
          site,
          front,
          path: '/calls',
          title,
          body: callsView(callsModel(t, today, front?.area ?? '')),
        }),
      )
    },
  })

export function callsModel(t: Words, on: string, area: string): CallsModel {
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
    groups: groups
      .filter(({ channels }) => channels.length > 0)
      .map((group) => ({ ...group, channels: group.channels.map((one) => channelOf(one, t)) })),
  }
}

/** Numbers that only professionals may use would cost a frightened caller a call. */
const isForEverybody = ({ audience, digits }: Channel): boolean =>
  digits !== null && audience.some((each) => each !== 'professional')

function channelOf(channel: Channel, t: Words): ShownChannel {
  const when = wordsIf(t, `channel.${channel.id}.when`)
  const facts = [
    channel.hours === null ? null : wordsIf(t, `hours.${channel.hours}`, '.'),
    channel.anonymous === 'not-known' ? null : wordsIf(t, `call.anonymous.${channel.anonymous}`),
    channel.languages === 'interpreters' ? t('call.interpreters') : null,
    channel.standing ? null : t('call.checked', { date: dayIn(channel.verifiedOn, t) }),
  ]
  const { name, digits, display } = channel
  return { name, digits, display, when, facts: facts.filter((fact) => fact !== null) }
}

function wordsIf(t: Words, key: string, end = ''): string | null {
  return isKey(t, key) ? `${t(key)}${end}` : null
}

const isKey = (t: Words, key: string): key is CatalogueKey => t.has(key)

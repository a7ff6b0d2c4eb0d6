import { reference } from '../../journey/reference.ts'
import { shownChannels } from '../../journey/reference-rules.ts'
import type { KnowWords } from '../content/catalogue.ts'
import type { Known } from '../known.ts'
import { easyView, type EasyModel } from './easy.view.ts'
import { shownChannel } from './shown-channel.ts'

export function easyModel(t: KnowWords, on: string): EasyModel {
  const helpline = shownChannels(reference.channels.channels, { on }).filter(({ id }) => id === 'helpline')
  return { t, helpline: helpline.map((channel) => shownChannel(channel, t)) }
}

export const easyPage: Known = {
  path: '/easy',
  title: 'title.easy',
  isKeptAtOnce: true,
  hasNumbers: true,
  body: (t, { on }) => easyView(easyModel(t, on)),
}

import { randomBytes } from 'node:crypto'
import { command, done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { findPart } from '../figures/enter-figures.ts'
import * as policy from '../policy.ts'
import { channels, linkPages, publicLanguages } from '../reference.ts'
import { valuesOf } from '../rules/codes.ts'
import { codeFrom } from '../rules/spoken-code.ts'
import { insertLink } from './store.ts'

/** Six of 30 letters are 729 million codes: short enough for a poster. A code is no secret; it leads to a public page. */
export const linkCodeLength = 6

/** A short address for one channel, which counts its visits and follows nobody. */
export const makeLink = command('campaigns.make-link', {
  verb: 'alteration',
  may: policy.addFigures,
  parse: (body, params) => {
    const form = readForm(body)
    const label = form.text('label', {
      required: 'Say where it will stand',
      max: 120,
      label: 'Where it stands',
    })
    if (label !== '' && label.length < 3) form.fail('label', 'Say where it will stand in a word or two')
    const channel = form.choice('channel', valuesOf(channels), 'Choose the channel')
    const page = form.choice('page', valuesOf(linkPages), 'Choose the page to which it leads')
    const language = form.choice('language', valuesOf(publicLanguages), 'Choose the language of the page')
    return form.result(() => ({ campaignId: params['campaignId'] ?? '', label, channel, page, language }))
  },
  find: (db, { campaignId }, { actor }) => findPart(db, campaignId, actor.agencyId),
  async carryOut(tx, { label, channel, page, language }, { campaign }, { actor }) {
    const code = newCode()
    const by = { agencyId: actor.agencyId, byId: actor.personId }
    await insertLink(tx, { code, campaignId: campaign.id, label, channel, page, language, ...by })
    return done(
      { id: campaign.id },
      { type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId, detail: { link: code, page } },
    )
  },
  refusals: {},
})

const newCode = (): string => codeFrom(randomBytes(32), linkCodeLength) ?? newCode()

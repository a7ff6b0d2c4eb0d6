import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { findPart, type FoundPart } from '../../figures/enter-figures.ts'
import * as policy from '../../policy.ts'
import { channels, linkPages, publicLanguages } from '../../reference.ts'
import { textOf } from '../../rules/codes.ts'
import { linksOf, type LinkLine } from '../queries.ts'
import { linksView } from './links.view.ts'

interface Found extends FoundPart {
  readonly links: readonly LinkLine[]
  readonly publicUrl: string
}

/** The counting links of a campaign and what they counted, for leads of every agency. */
export const linksPage = page<Found>('campaigns.list-links', {
  may: policy.seeCampaigns,
  async load(db, { params, actor, services }) {
    const found = await findPart(db, params['campaignId'] ?? '', actor.agencyId)
    if (found === null) return null
    return { ...found, links: await linksOf(db, found.campaign.id), publicUrl: services.publicUrl }
  },
  about: ({ campaign, links }) => ({
    type: 'campaign',
    id: campaign.id,
    ownerAgencyId: campaign.agencyId,
    detail: { links: links.length },
  }),
  present: ({ campaign, links, publicUrl, takesPart }, { form }) =>
    show(
      titled('Counting links', form),
      linksView({
        form,
        backHref: `/campaigns/${campaign.id}`,
        name: campaign.name,
        links: links.map((one) => ({
          url: `${publicUrl}/l/${one.code}`,
          paper: isOnPaper(one.page) ? `${publicUrl}/materials/poster?link=${one.code.toLowerCase()}` : null,
          label: one.label,
          channel: textOf(channels, one.channel),
          agency: one.agencyName,
          to: `${textOf(linkPages, one.page)}, ${textOf(publicLanguages, one.language)}`,
          visits: one.visits.toLocaleString('en-GB'),
          firstDay: one.firstDay,
          lastDay: one.lastDay,
        })),
        mayAdd: takesPart,
        channels,
        pages: linkPages,
        languages: publicLanguages,
      }),
      { layout: 'wide' },
    ),
})

const isOnPaper = (page: string): boolean => linkPages.some((one) => one.value === page && one.isOnPaper)

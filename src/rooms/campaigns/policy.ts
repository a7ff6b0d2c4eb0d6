import { allow } from '#platform/access.ts'

/** Who may do what with campaigns. The database decides the rows again; these lines decide the deeds. */
const leads = { rights: ['campaign-lead'], purposes: ['administration'] }

export const seeCampaigns = allow({ ...leads, inWords: 'campaigns of every agency' })
export const writeCampaign = allow({ ...leads, inWords: 'for the own agency' })
export const changeCampaign = allow<{ readonly campaign: { readonly agencyId: string } }>({
  ...leads,
  inWords: 'of the own agency',
  when: (actor, { campaign }) => campaign.agencyId === actor.agencyId,
})
/** Those of the agency whose it is, and of the agencies that are partners in its plan. */
export const addFigures = allow<{ readonly takesPart: boolean }>({
  ...leads,
  inWords: 'of campaigns in which the own agency takes part',
  when: (_actor, { takesPart }) => takesPart,
})

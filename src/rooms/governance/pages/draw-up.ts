import { agencies, type AgencySummary } from '#rooms/identity'
import type { FormBody } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findAgreement, type Agreement } from '../queries.ts'
import { drawUpView, type DrawUpModel } from './draw-up.view.ts'

interface Found {
  readonly agencies: readonly AgencySummary[]
  /** The agreement this one is drawn up from, where there is one. */
  readonly from: Agreement | null
}

/** The form for a new agreement; `?from=` fills it with the terms of an old one, dates aside. */
export const drawUpPage = page<Found>('governance.show-draw-up', {
  may: policy.drawUp,
  async load(db, { query }) {
    const from = query['from'] ?? ''
    return { agencies: await agencies(db), from: isId(from) ? await findAgreement(db, from) : null }
  },
  about: ({ from }) =>
    from === null ? null : { type: 'agreement', id: from.id, ownerAgencyId: from.createdAgencyId },
  present({ agencies, from }, { actor, form }) {
    const others = agencies.filter((agency) => agency.status === 'active' && agency.id !== actor.agencyId)
    const model: DrawUpModel = {
      form,
      ownAgency: actor.agencyName,
      agencies: others.map((agency) => ({ value: agency.id, text: agency.name })),
      values: Object.keys(form.values).length > 0 ? form.values : from === null ? {} : valuesFrom(from),
    }
    return show(titled('Draw up an agreement', form), drawUpView(model))
  },
})

const valuesFrom = (agreement: Agreement): FormBody => ({
  title: agreement.title,
  parties: agreement.parties.map((party) => party.agencyId),
  purposes: agreement.purposes,
  bases: agreement.legalBases,
  conditions: agreement.specialConditions,
  gateways: agreement.gateways,
  classes: agreement.dataClasses,
  regime: agreement.regime,
  retention: String(agreement.retentionMonths),
  onward: agreement.onwardSharing,
})

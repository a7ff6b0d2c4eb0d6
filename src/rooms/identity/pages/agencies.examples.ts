import { html } from '@article4/govuk-html'
import { agenciesView, type AgenciesModel } from './agencies.view.ts'

const agency: AgenciesModel['agencies'][number] = {
  name: 'Midshire Police',
  kind: 'Police force',
  capabilities: 'First responder, Specified authority, Law enforcement',
  standing: 'Member, takes public reports',
}
const proposal: AgenciesModel['proposed'][number] = {
  name: 'Midshire Fire and Rescue',
  kind: 'Fire and rescue',
  by: 'Midshire Police',
  at: html`<time datetime="2026-11-25T09:00:00.000Z">25 November 2026, 09:00</time>`,
  approveHref: '/administration/agencies/1/approve',
  waits: '',
}
const base: AgenciesModel = {
  proposeHref: '/administration/agencies/propose',
  organisationsHref: '/administration/organisations',
  proposed: [proposal],
  agencies: [agency],
}

export const render = agenciesView
export const examples = {
  ordinary: base,
  empty: { ...base, proposed: [], agencies: [] },
  error: {
    ...base,
    proposed: [{ ...proposal, approveHref: null, waits: 'Waits for an administrator of another agency' }],
  },
  longest: {
    ...base,
    agencies: Array.from({ length: 12 }, (_, at) => ({ ...agency, name: `${at} ${'Agency '.repeat(25)}` })),
  },
  restricted: { ...base, proposeHref: null, organisationsHref: null, proposed: [] },
} satisfies Record<string, AgenciesModel>

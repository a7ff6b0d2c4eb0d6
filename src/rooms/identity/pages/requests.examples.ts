import { html } from '@article4/govuk-html'
import { emptyForm } from '#platform/forms.ts'
import { requestsView, type RequestsModel } from './requests.view.ts'

const request: RequestsModel['requests'][number] = {
  person: 'Grace Example',
  agency: 'Midshire Council',
  role: 'Team leader',
  right: 'Safeguarding lead',
  allows: 'Reads released items to keep people safe',
  reason: 'Takes over the adult exploitation team.',
  askedBy: 'Amina Example',
  asked: html`<time datetime="2026-11-25T09:00:00.000Z">25 November 2026, 09:00</time>`,
  action: '/administration/requests/1',
}
const base: RequestsModel = { form: emptyForm, requests: [request] }

export const render = requestsView
export const examples = {
  ordinary: base,
  empty: { ...base, requests: [] },
  error: {
    ...base,
    form: { values: {}, errors: [{ field: null, text: 'Somebody else has decided this meanwhile' }] },
  },
  longest: {
    ...base,
    requests: Array.from({ length: 12 }, (_, at) => ({
      ...request,
      person: `Person ${at}`,
      agency: 'Agency '.repeat(28),
      reason: 'because of this and that, '.repeat(19),
    })),
  },
  restricted: { ...base, requests: [{ ...request, role: 'Not given' }] },
} satisfies Record<string, RequestsModel>

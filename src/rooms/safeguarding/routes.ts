import type { Policy } from '#platform/access.ts'
import { redirect, type Outcome } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { consentsPage } from './consent/pages/consents.ts'
import { recordConsent } from './consent/record-consent.ts'
import { bringCases } from './htcds/bring-cases.ts'
import { casesExport } from './htcds/pages/cases-export.ts'
import { broughtAnswer, casesPage } from './htcds/pages/cases.ts'
import { routes as contactRoutes } from './contact/routes.ts'
import { addMember, endMember } from './member/change-members.ts'
import { endMemberPage } from './member/pages/end-member.ts'
import { membersPage } from './member/pages/members.ts'
import { routes as needRoutes } from './needs/routes.ts'
import { routes as metRoutes } from './met/routes.ts'
import { formPage } from './nrm/pages/form.ts'
import * as nrm from './nrm/routes.ts'
import { amendRecord, noteName, openRecord } from './person/open-record.ts'
import { namesPage } from './person/pages/names.ts'
import { peoplePage } from './person/pages/people.ts'
import { amendRecordPage, openRecordPage } from './person/pages/record-form.ts'
import { recordPage } from './person/pages/record.ts'
import * as policy from './policy.ts'
import { routes as serviceRoutes } from './services/routes.ts'
import { routes as supportRoutes } from './support/routes.ts'

const toRecord = ({ id }: { readonly id: string }): Outcome => redirect(`/safeguarding/${id}`)
const toPart =
  (part: string) =>
  ({ id }: { readonly id: string }): Outcome =>
    redirect(`/safeguarding/${id}/${part}`)

/** The table of contents. */
export const routes: readonly Route[] = [
  get('/safeguarding', peoplePage),
  get('/safeguarding/referral-form', formPage),
  get('/safeguarding/case-standard', casesPage),
  post('/safeguarding/case-standard', bringCases, {
    page: casesPage,
    files: true,
    then: (brought, _request, actor) => broughtAnswer(brought, actor),
  }),
  get('/safeguarding/case-standard/:format', casesExport),
  get('/safeguarding/new', openRecordPage),
  post('/safeguarding/new', openRecord, { page: openRecordPage, then: toRecord }),
  ...metRoutes,
  get('/safeguarding/:personId', recordPage),
  get('/safeguarding/:personId/details', amendRecordPage),
  post('/safeguarding/:personId/details', amendRecord, { page: amendRecordPage, then: toRecord }),
  get('/safeguarding/:personId/names', namesPage),
  post('/safeguarding/:personId/names', noteName, { page: namesPage, then: toPart('names') }),
  get('/safeguarding/:personId/members', membersPage),
  post('/safeguarding/:personId/members', addMember, { page: membersPage, then: toPart('members') }),
  get('/safeguarding/:personId/members/:staffId/end', endMemberPage),
  post('/safeguarding/:personId/members/:staffId/end', endMember, {
    page: endMemberPage,
    then: ({ id, isSelf }) => redirect(isSelf ? '/safeguarding' : `/safeguarding/${id}/members`),
  }),
  get('/safeguarding/:personId/case-standard/:format', casesExport),
  get('/safeguarding/:personId/consent', consentsPage),
  post('/safeguarding/:personId/consent', recordConsent, { page: consentsPage, then: toPart('consent') }),
  ...contactRoutes,
  ...needRoutes,
  ...serviceRoutes,
  ...supportRoutes,
  ...nrm.routes,
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'People we work with', href: '/safeguarding', may: policy.workWithPeople }]

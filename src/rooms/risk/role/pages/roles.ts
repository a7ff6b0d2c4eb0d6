import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { loadRoles, type FoundRoles } from '../load-roles.ts'
import { defenceRules } from '../reference.ts'
import { roles, standingRoles } from '../rules/roles.ts'
import { rolesView } from './roles.view.ts'
import { defenceView } from './defence.view.ts'

/** The roles of whomever an assessment is about, at the agency that assessed. */
export const rolesPage = page<FoundRoles>('risk.show-roles', {
  may: policy.reviewAssessment,
  load: (db, { params }) => loadRoles(db, params['assessmentId'] ?? ''),
  about: ({ newest, agencyId }) => ({
    type: 'assessment',
    id: newest.id,
    ownerAgencyId: agencyId,
    detail: { part: 'roles' },
  }),
  present: (found, { form }) =>
    show(
      titled('Roles', form),
      rolesView({
        form,
        action: `/risk/assessments/${found.newest.id}/roles`,
        assessmentHref: `/risk/assessments/${found.newest.id}`,
        title: found.title,
        value: (name) => valueOf(form, name),
        standing: standingRoles(found.notes).map((one) => ({
          words: wordsOf(roles, one.role),
          since: one.since,
          reason: one.reason,
          by: one.by,
          at: new Date(`${one.at}Z`),
        })),
        history: found.notes.map((one) => ({
          words: wordsOf(roles, one.role),
          deed: one.holds ? 'Noted' : `Taken back: ${one.reason}`,
          by: one.by,
          at: new Date(`${one.at}Z`),
        })),
        stated: found.stated,
        choices: roles,
      }),
    ),
})

/** What is said of the statutory defence, where a suspect may be a victim; and who was told of it. */
export const defencePage = page<FoundRoles>('risk.show-defence', {
  may: policy.reviewAssessment,
  async load(db, { params }) {
    const found = await loadRoles(db, params['assessmentId'] ?? '')
    return found === null || found.prompt === 'not-needed' ? null : found
  },
  about: ({ newest, agencyId }) => ({
    type: 'assessment',
    id: newest.id,
    ownerAgencyId: agencyId,
    detail: { part: 'section-45' },
  }),
  present: (found, { form }) =>
    show(
      titled('Before anybody is charged', form),
      defenceView({
        form,
        action: `/risk/assessments/${found.newest.id}/section-45`,
        assessmentHref: `/risk/assessments/${found.newest.id}`,
        title: found.title,
        about: defenceRules.about,
        version: defenceRules.version,
        reviewBy: defenceRules.reviewBy,
        paragraphs: defenceRules.paragraphs,
        told: defenceRules.told.map((one) => ({ value: one.code, text: one.words, hint: one.hint })),
        chosen: [form.values['told'] ?? []].flat(),
        note: valueOf(form, 'note'),
        readings: found.readings.map((one) => ({
          at: new Date(`${one.at}Z`),
          by: one.by,
          told: one.told.map((code) => defenceRules.told.find((known) => known.code === code)?.words ?? code),
          note: one.note,
        })),
        isOpen: found.prompt === 'open',
      }),
    ),
})

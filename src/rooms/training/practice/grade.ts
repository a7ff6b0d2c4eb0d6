import { command, done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { valuesOf } from '../rules/codes.ts'
import { assessments, handlings, sources } from './grades.ts'
import { practice, type PracticeItem } from './items.ts'
import { insertPractice } from './store.ts'

export const findItem = (code: string | undefined): PracticeItem | null =>
  practice.items.find((item) => item.code === code) ?? null

/** Grades an invented item. Of who did it the audit has that they practised, and nothing has how well. */
export const gradePractice = command('training.grade-practice', {
  verb: 'collection',
  may: policy.practise,
  parse: (body, params) => {
    const form = readForm(body)
    const source = form.choice('source', valuesOf(sources), 'Choose the source')
    const assessment = form.choice('assessment', valuesOf(assessments), 'Choose how it is known')
    const handling = form.choice('handling', valuesOf(handlings), 'Choose how it may be shared')
    return form.result(() => ({
      roundId: params['roundId'] ?? '',
      item: params['item'],
      source,
      assessment,
      handling,
    }))
  },
  find: (_db, { item }) => findItem(item),
  async carryOut(tx, { roundId, source, assessment, handling }, item, { actor, services }) {
    await insertPractice(tx, {
      id: services.newId(),
      roundId,
      agencyId: actor.agencyId,
      item: item.code,
      bank: practice.version,
      source,
      assessment,
      handling,
    })
    return done(
      { roundId, item: item.code, given: `${source}${assessment}${handling}` },
      { type: 'practice', id: item.code, ownerAgencyId: actor.agencyId },
    )
  },
  refusals: {},
})

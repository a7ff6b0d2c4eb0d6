import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { due, type Due } from '../queries.ts'
import { waveLabels } from '../rules/form.ts'
import { showCode } from '../rules/spoken-code.ts'
import { againView } from './again.view.ts'

/** Whom to ask again: by course, never by name. */
export const againPage = page<readonly Due[]>('training.list-due', {
  may: policy.seeCourses,
  load: (db) => due(db),
  about: (all) => ({ type: 'course-list', id: '-', detail: { due: all.length } }),
  present: (all) =>
    show(
      'Ask them again',
      againView({
        due: all.map((one) => ({ ...one, code: showCode(one.code), wave: waveLabels[one.wave] })),
      }),
    ),
})

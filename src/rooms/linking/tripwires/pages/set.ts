import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { gather, labelOf, subjectsIn } from '../../subject/gather.ts'
import { mostMonths } from '../set-tripwire.ts'
import { setView } from './set.view.ts'

interface Found {
  readonly id: string
  readonly label: string
}

/** The form to be told. The audit has that a subject was looked at, as for its page; not that a watch was thought of. */
export const setPage = page<Found>('linking.show-setting-tripwire', {
  may: policy.setTripwires,
  async load(db, { params }) {
    const gathered = await gather(db, [params['mentionId'] ?? ''])
    const subject = subjectsIn(gathered).get(params['mentionId'] ?? '')
    return subject === undefined ? null : { id: subject.id, label: labelOf(gathered, subject) }
  },
  about: ({ id }) => ({ type: 'subject', id }),
  present: ({ id, label }, { form }) =>
    show(
      titled('Tell me when it is named again', form),
      setView({
        form,
        action: `/subjects/${id}/tripwire`,
        subjectHref: `/subjects/${id}`,
        label,
        mostMonths,
      }),
    ),
})

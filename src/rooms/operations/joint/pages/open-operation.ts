import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { markings } from '../../rules/codes.ts'
import type { Tasking } from '../../queries.ts'
import { tasksToCarryOut } from '../open-operation.ts'
import * as policy from '../policy.ts'
import { formView } from './form.view.ts'

/** Proposing a joint operation. */
export const openOperationPage = page<readonly Tasking[]>('operations.show-opening-joint', {
  may: policy.openOperation,
  load: (db, { actor }) => tasksToCarryOut(db, actor.agencyId),
  about: (all) => ({ type: 'tasking-list', id: '-', detail: { taskings: all.map((one) => one.id) } }),
  present: (all, { form, query }) =>
    show(
      titled('Propose a joint operation', form),
      formView({
        form,
        title: 'Propose a joint operation',
        back: { href: '/joint-operations', text: 'Joint operations' },
        lead: [
          'Your agency leads it, and you plan it until you name somebody else. Only those who are named ever see it.',
        ],
        links: [],
        list: null,
        refusal: null,
        action: '/joint-operations/new',
        fields: [
          {
            kind: 'line',
            name: 'title',
            label: 'A name that tells nothing',
            hint: 'It is said aloud: no place, no person, no kind of crime',
          },
          {
            kind: 'day',
            name: 'day',
            label: 'Which day?',
            hint: 'It is not changed later: another day is another operation',
          },
          { kind: 'short', name: 'fromTime', label: 'From', hint: 'Like 06:30' },
          {
            kind: 'short',
            name: 'untilTime',
            label: 'Until',
            hint: 'Earlier than it begins: on the next day',
          },
          { kind: 'radios', name: 'marking', label: 'Marking of the plan', items: markings },
          {
            kind: 'select',
            name: 'tasking',
            label: 'Does it carry out a tasking? (optional)',
            hint: 'Those that your agency has accepted',
            value: query['tasking'] ?? '',
            items: all.map(({ id, asked, fromName }) => ({ value: id, text: `${asked} (${fromName})` })),
          },
        ],
        button: 'Propose it',
        isFinal: false,
      }),
    ),
})

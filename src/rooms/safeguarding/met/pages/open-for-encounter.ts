import { handedEncounter } from '#rooms/operations'
import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { ageStates, genders, interpreterWishes } from '../../rules/codes.ts'
import { knownFrom, metWords } from '../rules/first-words.ts'
import type { Met } from './encounter.ts'
import { openForEncounterView } from './open-for-encounter.view.ts'

/** The form that opens a record, filled with what was written in the field. Nothing is kept until it is sent. */
export const openForEncounterPage = page<Met>('safeguarding.show-opening-for-encounter', {
  may: policy.openRecord,
  load: (db, { params }) => handedEncounter(db, params['handoverId'] ?? ''),
  about: (met) => ({ type: 'encounter', id: met.id, detail: { part: 'new' } }),
  present(met, { form }) {
    const at = `/safeguarding/met/${met.id}`
    const known = knownFrom(met.lines)
    return show(
      titled('Open a record of somebody who was met', form),
      openForEncounterView({
        form,
        action: `${at}/new`,
        backHref: at,
        value: (name) => valueOf(form, name, known[name] ?? ''),
        words: metWords(met.lines),
        ageStates,
        genders,
        interpreterWishes,
      }),
    )
  },
})

import type { Actor } from '#platform/access.ts'
import { emptyForm } from '#platform/forms.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { mostCharacters, type Screened } from '../screen-text.ts'
import { screenView } from './screen.view.ts'

/** The empty form. It takes nothing from its address. */
export const screenPage = page<Record<string, never>>('linking.show-screening', {
  may: policy.screen,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) =>
    show(titled('Check a text', form), screenView({ form, mostCharacters, screened: null })),
})

/** The answer to a text: shown once, at the same address, and asked for anew by whoever wants it again. */
export const screenedAnswer = (screened: Screened, actor: Actor): Outcome =>
  show('Check a text', screenView({ form: emptyForm, mostCharacters, screened }), { actor })

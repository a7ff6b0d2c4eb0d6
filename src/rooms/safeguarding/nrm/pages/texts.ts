import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { loadReferral, type FoundReferral } from '../load-referral.ts'
import { isWritten } from '../states.ts'
import { aboutReferral, hrefOf } from './referral.ts'
import { textsView } from './texts.view.ts'

/** What is left of each text when all that could name the person is taken out: a person reads it before it goes anywhere (BR05). */
export const textsPage = page<FoundReferral>('safeguarding.show-left-texts', {
  may: policy.workWithPeople,
  async load(db, { params, actor }) {
    const found = await loadReferral(db, params, actor)
    return found === null || !isWritten(found.referral.state) || found.draftPack?.isNamed !== false
      ? null
      : found
  },
  about: aboutReferral('texts without a name'),
  present: (found, { form }) =>
    show(
      titled('What is left without their name', form),
      textsView({
        form,
        action: `${hrefOf(found)}/texts`,
        backHref: hrefOf(found),
        reference: found.person.reference,
        texts: found.unconfirmed.map((one) => {
          const key = `${one.question} ${one.digest}`
          const ticked = form.values['digest']
          return {
            key,
            ask: one.ask,
            href: `${hrefOf(found)}/answers/${one.section}#${one.question}`,
            words: one.words,
            isTicked: valueOf(form, 'digest') === key || (Array.isArray(ticked) && ticked.includes(key)),
          }
        }),
      }),
    ),
})

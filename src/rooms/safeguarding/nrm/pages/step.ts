import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { loadReferral } from '../load-referral.ts'
import { firstResponders } from '../reference.ts'
import { stepFields } from '../referral-form.ts'
import { findResponders } from '../rules/course.ts'
import { actionLabels, actions } from '../states.ts'
import { stepRefusal, stepRefusals, type Stepping } from '../take-step.ts'
import { aboutReferral, hrefOf } from './referral.ts'
import { stepView, type Finder } from './step.view.ts'

/** The form of a step. Whoever comes at the wrong time is told so instead of being shown a form. */
export const stepPage = page<Stepping>('safeguarding.show-referral-step', {
  may: policy.takeReferralStep,
  async load(db, { params, actor }) {
    const action = actions.find((one) => one === params['step'])
    const found = action === undefined ? null : await loadReferral(db, params, actor)
    return found === null || action === undefined ? null : { ...found, action }
  },
  about: (found) => aboutReferral(`step ${found.action}`)(found),
  present(found, { form, query }) {
    const { action } = found
    const refusal = stepRefusal(found, action)
    const { needsReference, reasons, legend } = stepFields[action]
    const at = `${hrefOf(found)}/steps/${action}`
    const finder = action === 'choose' || action === 'take-on' ? finderOf(at, query) : null
    return show(
      titled(actionLabels[action], form),
      stepView({
        form,
        title: actionLabels[action],
        action: finder === null ? at : `${at}${finder.search}`,
        backHref: hrefOf(found),
        reference: found.person.reference,
        refusal: refusal === null ? null : stepRefusals[refusal],
        value: (name) => valueOf(form, name),
        finder,
        needsReference,
        reasons: reasons === null ? null : { legend, choices: reasons },
        isFinal: action === 'close',
      }),
    )
  },
})

/** More would be no help: a word more finds it. */
const mostShown = 30
function finderOf(at: string, query: Readonly<Record<string, string>>): Finder {
  const words = (query['words'] ?? '').slice(0, 100)
  const kind = firstResponders.kinds.some((one) => one.value === query['kind']) ? (query['kind'] ?? '') : ''
  const isAsked = words.trim() !== '' || kind !== ''
  const found = isAsked ? findResponders(firstResponders.organisations, { words, kind }) : []
  return {
    href: at,
    words,
    kind,
    search: isAsked ? `?${new URLSearchParams({ words, kind }).toString()}` : '',
    kinds: firstResponders.kinds,
    isAsked,
    total: firstResponders.organisations.length,
    count: found.length,
    found: found.slice(0, mostShown).map((one) => ({
      value: one.name,
      text: one.name,
      ...(one.note === undefined ? {} : { hint: { text: one.note } }),
    })),
  }
}

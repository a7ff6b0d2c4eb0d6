import { html, insetText, type Html } from '@article4/govuk-html'
import { say } from '../../site.ts'
import type { KnowKey, KnowWords } from '../content/catalogue.ts'
import { heading, links, passage, points, sourcesView, titleOf, type Sourced } from './parts.view.ts'

/** Signs as they may be met in one kind of place, or in one kind of work. Signs, never proof, and nothing is counted. */
export interface PlaceModel {
  readonly t: KnowWords
  readonly title: KnowKey
  readonly intro: KnowKey
  readonly groups: readonly { readonly title: KnowKey; readonly signs: readonly KnowKey[] }[]
  /** What somebody in this work does; empty for a place. */
  readonly steps: readonly KnowKey[]
  /** Whether the work can make a referral, in words. */
  readonly refer: KnowKey | null
  /** Bad pay alone may be all there is: only where people work. */
  readonly isWork: boolean
  readonly form: { readonly href: string; readonly text: KnowKey }
  readonly sources: readonly Sourced[]
  readonly checkedOn: string
}

const advice = [
  'advice.confront',
  'advice.question',
  'advice.watch',
  'advice.note',
] as const satisfies readonly KnowKey[]

export function placeView(model: PlaceModel): Html {
  const { t } = model
  return html`${titleOf(t, model.title)}
${passage(t, model.intro)}
${insetText({ html: html`${say(t, 'signs.sure')} ${say(t, 'signs.not')}` })}
${model.groups.map(({ title, signs }) => html`${heading(t, title)}${points(t, signs)}`)}
${model.isWork ? html`${passage(t, 'signs.pay')}${links(t, [{ href: '/work', text: 'signs.pay.link' }])}` : null}
${heading(t, 'know.next')}
${model.steps.length === 0 ? null : points(t, model.steps)}
${model.refer === null ? null : passage(t, model.refer)}
${points(t, advice)}
${links(t, [model.form, { href: '/calls', text: 'home.call.title' }, { href: '/signs', text: 'know.back-signs' }])}
${sourcesView(t, model.sources, model.checkedOn)}`
}

import { html, insetText, type Html } from '@article4/govuk-html'
import { say } from '../../site.ts'
import type { KnowKey, KnowWords } from '../content/catalogue.ts'
import { links, passage, points, sourcesView, titleOf, type Link, type Sourced } from './parts.view.ts'

/** What somebody in it can count on, fact by fact, and what nobody can promise. */
export interface FactsModel {
  readonly t: KnowWords
  readonly title: KnowKey
  readonly intro: KnowKey
  /** Those that are not past their review; where none is left, the page says so. */
  readonly facts: readonly KnowKey[]
  readonly limits: readonly KnowKey[]
  readonly links: readonly Link[]
  readonly sources: readonly Sourced[]
  readonly checkedOn: string
}

export function factsView({ t, title, intro, facts, limits, ...rest }: FactsModel): Html {
  return html`${titleOf(t, title)}
${insetText({ html: html`${say(t, 'self.danger')}` })}
${passage(t, intro)}
${facts.length === 0 ? passage(t, 'you.none') : points(t, facts)}
${limits.map((key) => passage(t, key))}
${links(t, rest.links)}
${sourcesView(t, rest.sources, rest.checkedOn)}`
}

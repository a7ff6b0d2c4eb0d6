import { html, insetText, type Child, type Html } from '@article4/govuk-html'
import { channelsView, type ShownChannel } from '../../pages/calls.view.ts'
import { pathIn, say } from '../../site.ts'
import type { KnowKey, KnowWords } from '../content/catalogue.ts'
import { heading, links, passage, titleOf, type Link } from './parts.view.ts'

/** Who to call for one thing, and where the place matters, for one place. */
export interface AnswerModel {
  readonly t: KnowWords
  readonly title: KnowKey
  readonly note: KnowKey
  /** The places to choose from; empty where the place changes nothing. */
  readonly places: readonly Place[]
  readonly first: ShownChannel | null
  readonly then: readonly ShownChannel[]
  /** A place was chosen whose line we are not sure of. */
  readonly lacksLocal: boolean
  /** Numbers belong here, and all are past their review. */
  readonly hasNone: boolean
  readonly links: readonly Link[]
}
export interface Place {
  readonly href: string
  /** A name, the same in every language; null for "I do not know". */
  readonly name: string | null
  readonly isChosen: boolean
}

export function answerView(model: AnswerModel): Html {
  const { t } = model
  return html`${titleOf(t, model.title)}
${insetText({ html: html`${say(t, 'call.danger')}` })}
${passage(t, model.note)}
${model.places.length === 0 ? null : placesView(t, model.places)}
${model.lacksLocal ? passage(t, 'calls.no-local') : null}
${model.hasNone ? passage(t, 'call.none') : null}
${model.first === null ? null : html`${heading(t, 'calls.first')}${channelsView(t, [model.first], 'h3')}`}
${model.then.length === 0 ? null : html`${heading(t, 'calls.then')}${channelsView(t, model.then, 'h3')}`}
${passage(t, 'call.bill')}
${passage(t, 'call.relay')}
${links(t, [...model.links, { href: '/calls', text: 'calls.again' }])}`
}

const placesView = (t: KnowWords, places: readonly Place[]): Html => html`${heading(t, 'calls.where')}
${passage(t, 'calls.where.hint')}
<ul class="govuk-list app-ways">${places.map((place) => html`<li>${placeView(t, place)}</li>`)}</ul>`

function placeView(t: KnowWords, { href, name, isChosen }: Place): Child {
  const words = name === null ? say(t, 'calls.where.unknown') : html`<bdi lang="en">${name}</bdi>`
  return isChosen
    ? html`<strong aria-current="true">${words}</strong>`
    : html`<a class="govuk-link" href="${pathIn(t.language.code, href)}">${words}</a>`
}

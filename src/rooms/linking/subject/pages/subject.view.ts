import { details, html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import {
  back,
  bullets,
  colouredTag,
  forThisReader,
  plain,
  quoted,
  sourceLine,
  span,
  subjectLink,
  type SourceLine,
  type SubjectLink,
} from './parts.view.ts'
import type { TimelineDrawing } from '../rules/timeline.ts'

/** One subject: what is known, when, who stands beside it, what could change it, and how it came together. */
export interface SubjectModel {
  readonly title: string
  readonly kind: string
  readonly mentionCount: number
  readonly isCut: boolean
  readonly conflicts: readonly string[]
  readonly aspects: readonly {
    readonly words: string
    readonly conflicts: boolean
    readonly values: readonly {
      readonly shown: string
      readonly earliest: string | null
      readonly latest: string | null
      readonly sources: readonly SourceLine[]
      readonly more: number
    }[]
  }[]
  readonly timeline: readonly {
    readonly earliest: string
    readonly latest: string
    readonly words: string
    readonly href: string
    readonly urn: string
  }[]
  readonly drawing: TimelineDrawing | null
  readonly connections: readonly {
    readonly words: string
    readonly other: SubjectLink
    readonly strength: string
    readonly isDisproved: boolean
    readonly when: string | null
    readonly quote: string
    readonly href: string
    readonly urn: string
  }[]
  readonly neighbours: readonly { readonly other: SubjectLink; readonly texts: number }[]
  readonly shared: readonly {
    readonly value: SubjectLink
    readonly isHub: boolean
    readonly count: number
    readonly others: readonly SubjectLink[]
  }[]
  /** `href` is null for whoever does not decide. */
  readonly proposals: readonly { readonly other: SubjectLink; readonly href: string | null }[]
  /** What would change the view, of the link on which most hangs; null where nothing hangs on a decision. */
  readonly weakest: {
    readonly between: string
    readonly href: string
    readonly verdict: string
    readonly wouldChange: readonly string[]
  } | null
  readonly history: readonly {
    readonly at: string
    readonly words: string
    readonly by: string
    readonly href: string
  }[]
  readonly networkHref: string
  /** What later rooms do with it. */
  readonly doors: readonly { readonly text: string; readonly href: string }[]
  /** Null where this person sets none. */
  readonly tripwireHref: string | null
}

export function subjectView(model: SubjectModel): Html {
  return html`${back('/subjects', 'Subjects')}
<span class="govuk-caption-l">${model.kind}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.title)}</h1>
<p class="govuk-body">Named ${model.mentionCount === 1 ? 'once' : `${model.mentionCount.toLocaleString('en-GB')} times`}.${model.isCut ? ' More hangs together with it than one page can take: something may be missing here.' : null}${model.tripwireHref === null ? null : html` <a class="govuk-link" href="${model.tripwireHref}">Tell me when it is named again</a>`}</p>
${forThisReader()}
${model.conflicts.length === 0 ? null : html`<h2 class="govuk-heading-m">Decisions that contradict each other</h2>${bullets(model.conflicts)}`}
<h2 class="govuk-heading-m">What is known</h2>
${known(model)}
<h2 class="govuk-heading-m" id="timeline">When</h2>
${timeline(model)}
<h2 class="govuk-heading-m">Connected with</h2>
<p class="govuk-body"><a class="govuk-link" href="${model.networkHref}">See the network around it</a></p>
${model.doors.map((one) => html`<p class="govuk-body"><a class="govuk-link" href="${one.href}">${one.text}</a></p>`)}
${connections(model)}
<h2 class="govuk-heading-m">Named together with</h2>
${neighbours(model)}
<h2 class="govuk-heading-m">What it has in common with others</h2>
<p class="govuk-body">Something shared is a relationship, never a proof that two are one.</p>
${model.shared.length === 0 ? html`<p class="govuk-body">Nothing that you may see.</p>` : bullets(model.shared.map(sharedLine))}
<h2 class="govuk-heading-m">Might also be</h2>
${model.proposals.length === 0 ? html`<p class="govuk-body">Nothing is proposed.</p>` : bullets(model.proposals.map(({ other, href }) => html`${subjectLink(other)}${href === null ? null : html`. <a class="govuk-link" href="${href}">Compare<span class="govuk-visually-hidden"> with ${plain(other.label)}</span></a>`}`))}
<h2 class="govuk-heading-m">What would change this view</h2>
${weakest(model)}
<h2 class="govuk-heading-m">Joined and parted</h2>
${history(model)}`
}

const known = (model: SubjectModel): Html =>
  listTable({
    label: 'What is known',
    caption: 'What is known',
    isFirstCellHeader: true,
    head: ['What', 'Value', 'Where it stands'],
    rows: model.aspects.flatMap((aspect) =>
      aspect.values.map((value) => {
        const when = span(value.earliest, value.latest)
        return [
          html`${aspect.words}${aspect.conflicts ? html` ${colouredTag('These conflict', 'orange')}` : null}`,
          html`<span class="govuk-!-text-break-word">${plain(value.shown)}</span>${when === null || when === value.shown ? null : html` (${when})`}`,
          sources(aspect.words, value),
        ]
      }),
    ),
  })

function sources(aspect: string, value: SubjectModel['aspects'][number]['values'][number]): Html {
  const [first, ...others] = value.sources
  if (first === undefined) return html`Nowhere`
  return html`${sourceLine(first)}${
    others.length + value.more === 0
      ? null
      : details({
          summaryHtml: html`And ${others.length + value.more} more<span class="govuk-visually-hidden"> that say ${aspect} ${plain(value.shown)}</span>`,
          html: html`${bullets(others.map(sourceLine))}${value.more === 0 ? null : html`<p class="govuk-body">And ${value.more} more.</p>`}`,
        })
  }`
}

function timeline(model: SubjectModel): Html {
  if (model.timeline.length === 0) return html`<p class="govuk-body">Nothing is dated.</p>`
  return html`${model.drawing === null ? null : picture(model.drawing)}
<ol class="govuk-list">${model.timeline.map(
    (one) =>
      html`<li>${span(one.earliest, one.latest)}: ${plain(one.words)} (<a class="govuk-link" href="${one.href}">${one.urn}</a>)</li>`,
  )}</ol>`
}

/** A known day is dark, a span is light with an edge: told apart without colour. */
const picture = (drawing: TimelineDrawing): Html =>
  html`<svg viewBox="0 0 ${drawing.width} ${drawing.height}" role="img" aria-labelledby="timeline" focusable="false">${drawing.years.map(
    ({ x, year }) =>
      html`<line x1="${x}" y1="16" x2="${x}" y2="${drawing.height}" stroke="#b1b4b6" stroke-width="1"/><text x="${x}" y="12" font-size="12" text-anchor="middle" fill="#0b0c0c">${year}</text>`,
  )}${drawing.bars.map(
    (bar) =>
      html`<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${bar.isSpan ? '#d2e2f1' : '#0f385c'}" stroke="#0f385c" stroke-width="1"><title>${plain(bar.words)}</title></rect>`,
  )}</svg>`

const connections = (model: SubjectModel): Html =>
  model.connections.length === 0
    ? html`<p class="govuk-body">No text says so.</p>`
    : listTable({
        label: 'Connected with',
        caption: 'Connected with',
        head: ['How', 'With', 'How sure', 'The words'],
        rows: model.connections.map((one) => [
          html`${one.words}${one.when === null ? null : html`, ${one.when}`}`,
          subjectLink(one.other),
          one.isDisproved ? colouredTag(one.strength, 'red') : one.strength,
          html`${quoted(one.quote)} in <a class="govuk-link" href="${one.href}">${one.urn}</a>`,
        ]),
      })

const neighbours = (model: SubjectModel): Html =>
  model.neighbours.length === 0
    ? html`<p class="govuk-body">Nobody and nothing.</p>`
    : listTable({
        label: 'Named together with',
        caption: 'Named together with',
        head: ['Who or what', 'Texts that name both'],
        rows: model.neighbours.map((one) => [subjectLink(one.other), one.texts.toLocaleString('en-GB')]),
      })

const sharedLine = ({ value, isHub, count, others }: SubjectModel['shared'][number]): Html =>
  isHub
    ? html`${subjectLink(value)} ${colouredTag('Hub', 'grey')} ${count.toLocaleString('en-GB')} others that you may see are named with it. So many share it, as they do a business centre’s or an accountant’s number, that it says little about any of them; they are not listed here.`
    : html`${subjectLink(value)}, with ${others.map((other, at) => html`${at === 0 ? '' : ', '}${subjectLink(other)}`)}`

function weakest({ weakest: link }: SubjectModel): Html {
  if (link === null)
    return html`<p class="govuk-body">No decision holds this together: it is one mention, or one value.</p>`
  return html`<p class="govuk-body">The weakest link is between <a class="govuk-link" href="${link.href}">${plain(link.between)}</a>. ${link.verdict}</p>
${link.wouldChange.length === 0 ? html`<p class="govuk-body">Nothing that the model compares would change it by itself.</p>` : bullets(link.wouldChange)}`
}

const history = (model: SubjectModel): Html =>
  model.history.length === 0
    ? html`<p class="govuk-body">Nobody has decided anything.</p>`
    : html`<ol class="govuk-list">${model.history.map(
        (one) =>
          html`<li>${one.at}: ${plain(one.words)}, by ${one.by}. <a class="govuk-link" href="${one.href}">History<span class="govuk-visually-hidden"> of ${plain(one.words)}</span></a></li>`,
      )}</ol>`

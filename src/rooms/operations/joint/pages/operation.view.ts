import { html, summaryList, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from '../../pages/parts.view.ts'

/** One joint operation, for who is named on it: what is missing, the plan, who is there, what was decided, what came of it. */
interface Link {
  readonly href: string
  readonly text: string
}
interface Reading {
  readonly heading: string
  /** Null where it is not written, or not for this reader. */
  readonly words: string | null
  readonly otherwise: string
  readonly by: string
  readonly at: Date | null
  readonly edit: Link | null
}
export interface OperationModel {
  readonly name: string
  readonly stage: string
  readonly colour: string
  readonly marking: string
  readonly day: string
  readonly hours: string
  readonly lead: string
  readonly by: string
  readonly yourRoles: string
  /** Null where there is none that this person sees. */
  readonly tasking: string | null
  readonly actions: readonly Link[]
  /** What stops the next steps; null where nothing could. */
  readonly missing: { readonly heading: string; readonly points: readonly Link[] } | null
  readonly people: readonly { readonly role: string; readonly team: string; readonly agency: string }[]
  readonly peopleLink: Link
  readonly plan: readonly Reading[]
  readonly reception: {
    readonly rows: readonly (readonly [label: string, value: string])[]
    readonly edit: Link | null
  }
  readonly decisions: readonly {
    readonly what: string
    readonly rows: readonly (readonly [label: string, value: string])[]
    readonly by: string
    readonly at: Date
  }[]
  /** Null for whoever records none: all of them are listed. */
  readonly decisionsLink: Link | null
  readonly items: readonly {
    readonly item: Link
    readonly outcome: string
    readonly answer: string
    readonly say: Link | null
  }[]
  readonly itemsLink: Link | null
  readonly places: { readonly words: string; readonly link: Link | null }
  /** Null before the day. */
  readonly after: {
    readonly debriefs: readonly Reading[]
    readonly counts: readonly {
      readonly name: string
      readonly definition: string
      readonly count: string
      /** Null where it is split by nothing. */
      readonly split: Link | null
    }[]
    readonly countsLink: Link | null
    readonly disruptions: readonly {
      readonly level: string
      readonly evidence: string
      readonly by: string
      readonly validated: string
      readonly say: Link | null
    }[]
    /** Null once it is closed. */
    readonly disruptionLink: Link | null
  } | null
}

const link = ({ href, text }: Link): Html =>
  html`<a class="govuk-link govuk-!-text-break-word" href="${href}">${plain(text)}</a>`
const links = (all: readonly Link[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${all.map((one) => html`<li>${link(one)}</li>`)}</ul>`
const linkLine = (one: Link | null): Html | null =>
  one === null ? null : html`<p class="govuk-body">${link(one)}</p>`
const heading = (text: string, id?: string): Html =>
  html`<h2 class="govuk-heading-m"${id === undefined ? null : html` id="${id}"`}>${text}</h2>`
const summary = (rows: readonly (readonly [label: string, value: string])[]): Html =>
  summaryList({
    rows: rows.map(([label, value]) => ({
      key: { text: label },
      value: { html: asWritten(markBidi(value)) },
    })),
  })

export const operationView = (
  model: OperationModel,
): Html => html`${back('/joint-operations', 'Joint operations')}
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.name)}</h1>
<p class="govuk-body">${codeTag(model.stage, model.colour)} ${codeTag(model.marking, 'grey')}</p>
<p class="govuk-body">Only those who are named read this page. Do not leave it open, and say nothing of it to anybody else.</p>
${model.actions.length === 0 ? null : html`${heading('What you can do')}${links(model.actions)}`}
${model.missing === null ? null : html`${heading(model.missing.heading, 'missing')}${links(model.missing.points)}`}
${summaryList({
  rows: [
    { key: { text: 'Day' }, value: { html: html`${showDay(model.day)}, ${model.hours}` } },
    { key: { text: 'Who leads' }, value: { text: model.lead } },
    { key: { text: 'Proposed by' }, value: { text: plain(model.by) } },
    { key: { text: 'What you are on it' }, value: { text: model.yourRoles } },
    ...(model.tasking === null
      ? []
      : [
          { key: { text: 'Carries out' }, value: { html: link({ href: model.tasking, text: 'A tasking' }) } },
        ]),
  ],
})}
${heading('Who is named', 'people')}
${listTable({
  label: 'Who is named',
  caption: 'Who is named, by role and agency',
  head: ['Role', 'Agency', 'Team'],
  rows: model.people.map((one) => [one.role, one.agency, one.team === '' ? 'None' : plain(one.team)]),
})}
${linkLine(model.peopleLink)}
${heading('The plan', 'plan')}
${model.plan.map(reading)}
${heading('Reception of people', 'reception')}
${model.reception.rows.length === 0 ? html`<p class="govuk-body">Not planned yet.</p>` : summary(model.reception.rows)}
${linkLine(model.reception.edit)}
${heading('What it rests on', 'sources')}
<p class="govuk-body">What you may read of it. Somebody else who is named may see more here, or less.</p>
${
  model.items.length === 0
    ? html`<p class="govuk-body">Nothing that you may read.</p>`
    : listTable({
        label: 'What it rests on',
        caption: 'What it rests on',
        head: ['Item', 'What became of it', 'What is answered', 'Say'],
        rows: model.items.map((one) => [
          link(one.item),
          one.outcome,
          one.answer,
          one.say === null ? 'Nothing to say' : link(one.say),
        ]),
      })
}
${linkLine(model.itemsLink)}
${heading('Others’ visits', 'places')}
<p class="govuk-body">${model.places.words}</p>
${linkLine(model.places.link)}
${heading('Decisions', 'decisions')}
${model.decisions.length === 0 ? html`<p class="govuk-body">None is recorded.</p>` : model.decisions.map(decision)}
${linkLine(model.decisionsLink)}
${model.after === null ? null : afterwards(model.after)}`

const reading = (one: Reading): Html => html`<h3 class="govuk-heading-s">${one.heading}</h3>
${one.words === null ? html`<p class="govuk-body">${one.otherwise}</p>` : html`${asWritten(markBidi(one.words))}<p class="govuk-body-s">${one.by}${one.at === null ? null : html`, ${showInstant(one.at)}`}</p>`}
${linkLine(one.edit)}`

const decision = (
  one: OperationModel['decisions'][number],
): Html => html`<h3 class="govuk-heading-s">${one.what}</h3>
<p class="govuk-body-s">${plain(one.by)}, ${showInstant(one.at)}</p>
${summary(one.rows)}`

const afterwards = (
  after: NonNullable<OperationModel['after']>,
): Html => html`${heading('Debriefs', 'debrief')}
${after.debriefs.map(reading)}
${heading('Outcomes', 'outcomes')}
${
  after.counts.length === 0
    ? html`<p class="govuk-body">Nothing is counted yet.</p>`
    : listTable({
        label: 'Outcomes',
        caption: 'Outcomes. Each counts what it says; they are never added together',
        isFirstCellHeader: true,
        head: ['Measure', 'Count', 'What it counts', 'Split'],
        rows: after.counts.map((one) => [
          one.name,
          one.count,
          one.definition,
          one.split === null ? 'Not split' : link(one.split),
        ]),
      })
}
${linkLine(after.countsLink)}
${heading('Disruption', 'disruption')}
${
  after.disruptions.length === 0
    ? html`<p class="govuk-body">None is claimed.</p>`
    : listTable({
        label: 'Disruption',
        caption: 'Disruption that was claimed. It counts once another agency agrees',
        head: ['Level', 'Evidence', 'Claimed by', 'Another agency', 'Say'],
        rows: after.disruptions.map((one) => [
          one.level,
          asWritten(markBidi(one.evidence)),
          one.by,
          plain(one.validated),
          one.say === null ? 'Nothing to say' : link(one.say),
        ]),
      })
}
${after.disruptionLink === null ? null : linkLine(after.disruptionLink)}`

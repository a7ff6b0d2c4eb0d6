import { button, html, insetText, radios, select, type Child, type Html } from '@article4/govuk-html'
import type { KnowWords } from '../../know/content/catalogue.ts'
import { pathIn } from '../../site.ts'
import { inEnglish } from './parts.view.ts'

/** One kind of piece: which language, which place, which district, and for which printer. Every question has an answer already. */
export interface PieceModel {
  readonly t: KnowWords
  readonly kind: string
  readonly title: string
  readonly text: string
  readonly refusal: string | null
  readonly languages: readonly Option[]
  readonly places: readonly Option[]
  readonly districts: readonly Option[]
  readonly hasFinish: boolean
  /** A campaign’s counting link, such as `/l/ab23cd`; null for none. */
  readonly link: string | null
}
interface Option {
  readonly value: string
  readonly text: string
}

export function pieceView(model: PieceModel): Html {
  const { t, title, text, refusal } = model
  const all = pathIn(t.language.code, '/materials')
  return inEnglish(
    t,
    html`<p class="govuk-body"><a class="govuk-link" href="${all}">All materials</a></p>
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${text}</p>
${refusal === null ? pieceForm(model) : insetText({ text: refusal })}`,
  )
}

function pieceForm({ t, kind, languages, places, districts, hasFinish, link }: PieceModel): Html {
  const action = pathIn(t.language.code, `/materials/${kind}/file`)
  return html`<form method="get" action="${action}">
${choice('place', 'Kind of place', places)}
${choice('language', 'Language', languages)}
${choice('district', 'District', districts)}
${hasFinish ? finish() : null}
${link === null ? null : counting(link)}
${insetText({ text: 'A machine put the words into most languages and no speaker has checked them. The paper says so. The phone numbers are right.' })}
${button({ text: 'Make the PDF', preventDoubleClick: true })}
</form>`
}

/** The code of a campaign goes along; what it counts stands on a page of its own. */
const counting = (
  link: string,
): Html => html`<input type="hidden" name="link" value="${link.slice('/l/'.length)}">
<p class="govuk-body">The paper has the short link <strong>${link}</strong>. Each visit adds one to a number for that day. <a class="govuk-link" href="/counting">What we count</a></p>`

function choice(name: string, label: string, items: readonly Option[]): Child {
  return items.length === 0 ? null : select({ id: name, name, label: { text: label }, items: [...items] })
}

const finish = (): Html =>
  radios({
    name: 'finish',
    value: 'office',
    fieldset: { legend: { text: 'Who prints it', classes: 'govuk-fieldset__legend--s' } },
    items: [
      { value: 'office', text: 'We print it', hint: { text: 'On the paper’s own size, with a white edge.' } },
      {
        value: 'house',
        text: 'A printing house',
        hint: { text: 'With 3 mm of ink over the edge and marks where to cut.' },
      },
    ],
  })

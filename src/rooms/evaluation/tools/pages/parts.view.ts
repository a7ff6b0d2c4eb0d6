import { type Html, fileUpload, html, input, textarea, warningText } from '@article4/govuk-html'
import { type FormState, valueOf } from '#platform/forms.ts'
import { chart } from '#platform/views/chart.ts'
import { fieldError } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { plain } from '../../parts.view.ts'
import { type ClustersWords } from '../clusters-words.ts'
import { type ListsWords } from '../lists-words.ts'
import { type SeriesWords } from '../series-words.ts'

/** A table as a file or pasted, and a name for the answer. */
export interface Brought {
  readonly form: FormState
  readonly field: string
  readonly label: string
  readonly hint: string
}
export const brought = ({ form, field, label, hint }: Brought): Html => html`${fileUpload({
  id: `${field}File`,
  name: `${field}File`,
  label: { text: label, classes: 'govuk-label--s' },
  hint: { text: `${hint}. A file of at most 4 MB` },
  ...fieldError(form, `${field}File`),
})}
${textarea({
  id: field,
  name: field,
  rows: 6,
  label: { text: `${label}, pasted` },
  hint: { text: 'Instead of a file; from a spreadsheet too. A file wins over what is pasted' },
  value: valueOf(form, field),
  ...fieldError(form, field),
})}`
export const nameField = (form: FormState): Html =>
  input({
    id: 'title',
    name: 'title',
    label: { text: 'A name for the answer', classes: 'govuk-label--s' },
    hint: { text: 'Optional. No names of people' },
    value: valueOf(form, 'title'),
    ...fieldError(form, 'title'),
  })
export const columnField = (form: FormState, name: string, label: string, hint: string): Html =>
  input({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint: { text: hint },
    classes: 'govuk-input--width-20',
    value: valueOf(form, name),
    ...fieldError(form, name),
  })

/** A judged series, in the order of a card. A percentage is never the largest text. */
export const seriesAnswer = (
  words: SeriesWords,
): Html => html`<h2 class="govuk-heading-m">What may be said: ${words.verdict}</h2>
<p class="govuk-body">${words.counts}</p>
${
  words.failed.length === 0
    ? null
    : html`<p class="govuk-body"><strong>There is no figure.</strong> Why:</p><ul class="govuk-list govuk-list--bullet">${words.failed.map((one) => html`<li>${one}</li>`)}</ul>`
}
${words.dependsOnMethod ? warningText({ text: 'It depends on the method.', iconFallbackText: 'Warning' }) : null}
${words.effect === null ? null : html`<p class="govuk-body">${words.effect}</p>`}
${words.extra === null ? null : html`<p class="govuk-body">${words.extra}</p>`}
${chart(words.chart)}
<h2 class="govuk-heading-m">Not an answer: before and after</h2>
<p class="govuk-body">${words.raw ?? 'There are too few to compare two sums.'}</p>
<h2 class="govuk-heading-m">Other ways of working it out</h2>
${
  words.methods.length === 0
    ? html`<p class="govuk-body">None, as there is no figure.</p>`
    : listTable({
        label: 'Methods',
        caption: 'The same question, by several methods',
        isFirstCellHeader: true,
        head: ['Method', 'From that month on', '95% interval'],
        rows: words.methods,
      })
}
<h2 class="govuk-heading-m">A place without the change</h2>
<p class="govuk-body">${words.comparison}</p>
<h2 class="govuk-heading-m">Months at which nothing happened</h2>
<p class="govuk-body">${words.placebos}</p>
<h2 class="govuk-heading-m">What to mind</h2>
<ul class="govuk-list govuk-list--bullet">
${words.cautions.map((one) => html`<li>${one}</li>`)}
<li>Whether a form, a rule of recording or a way to report changed near that month cannot be seen in the counts. If one did, this says nothing of anything else.</li>
<li>Whether the place was chosen because its counts were low or high: then it moves back by itself.</li>
</ul>`

/** How many people no list may have: the range first, then what speaks against it, then those who hold the method unsuitable. */
export const listsAnswer = (
  words: ListsWords,
): Html => html`<h2 class="govuk-heading-m">${words.headline}</h2>
<p class="govuk-body">${words.seen} ${words.emptyPairs}</p>
${
  words.failed.length === 0
    ? null
    : html`<p class="govuk-body">What was not passed:</p><ul class="govuk-list govuk-list--bullet">${words.failed.map((one) => html`<li>${one}</li>`)}</ul>`
}
${words.range === null ? null : html`<p class="govuk-body"><strong>${words.range}</strong></p>`}
${words.chart === null ? null : chart(words.chart)}
${words.bootstrap.map((one) => html`<p class="govuk-body">${one}</p>`)}
<h2 class="govuk-heading-m">Where the truth is known</h2>
<p class="govuk-body">Each list is taken for a population whose size is known, and estimated from the other lists. On published data such estimates were most often too low, by about half.</p>
${listTable({ label: 'Known lists', caption: 'Each list estimated from the others', isFirstCellHeader: true, head: ['List', 'People on it', 'Estimated from the others', 'Within its interval'], rows: words.consistency.map(([list, ...rest]) => [plain(list), ...rest]) })}
<h2 class="govuk-heading-m">What was passed</h2>
${words.passed.length === 0 ? html`<p class="govuk-body">None of the checks.</p>` : html`<ul class="govuk-list govuk-list--bullet">${words.passed.map((one) => html`<li>${one}</li>`)}</ul>`}
<h2 class="govuk-heading-m">The lists</h2>
${listTable({ label: 'Lists', caption: 'People on each list', isFirstCellHeader: true, head: ['List', 'People'], rows: words.lists.map(([name, people]) => [plain(name), people]) })}
${listTable({ label: 'Pairs', caption: 'People on two lists', head: ['List', 'And', 'People on both'], rows: words.pairs.map(([one, other, both]) => [plain(one), plain(other), both]) })}
${words.others.length === 0 ? null : table('Other ways of choosing a model', 'Each of these would have been one number', ['Way', 'In all'], words.others)}
${words.without.length === 0 ? null : table('With a list left out', 'Stepwise, without one list, or with the two smallest as one', ['Lists', 'In all'], words.without)}
${words.replicates.length === 0 ? null : table('Which model other people would have led to', 'Models chosen in the draws, most often first', ['Pairs in the model', 'Times chosen'], words.replicates)}
${words.linked.length === 0 ? null : linked(words.linked)}
<h2 class="govuk-heading-m">What critics say</h2>
<p class="govuk-body">Whitehead, Jackson, Balch and Francis (2021) hold the method unsuitable for potential victims in the United Kingdom: what cannot be tested is set to “no effect”, the estimate looks surer than it is, and if that choice is wrong the whole is unsound. Aleshin-Guendel, Sadinle and Wakefield show that assumptions which fit the lists equally well give whatever number one likes. The Office for National Statistics (2020) found no definitive source and no suitable method for the number of victims in the United Kingdom.</p>`

const linked = (
  rows: ListsWords['linked'],
): Html => html`<h2 class="govuk-heading-m">If people were linked otherwise</h2>
<p class="govuk-body">A link that was missed makes one person two, and the estimate larger. A false link does the opposite. Pairs are pairs of mentions that are held to be one person.</p>
${listTable({ label: 'If people were linked otherwise', caption: 'The same lists at a strict and a loose bound of linking; stepwise', isFirstCellHeader: true, head: ['Links', 'Pairs', 'People', 'On two lists or more', 'In all'], rows })}`

const table = (
  title: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly [string, string])[],
): Html => html`<h2 class="govuk-heading-m">${title}</h2>
${listTable({ label: title, caption, isFirstCellHeader: true, head, rows: rows.map(([name, said]) => [plain(name), said]) })}`

/** Where and when cases gathered, never why. */
export const clustersAnswer = (
  words: ClustersWords,
): Html => html`<h2 class="govuk-heading-m">${words.headline}</h2>
<p class="govuk-body">${words.data}</p>
<p class="govuk-body">It says: more cases than expected if they were spread as described. It does not say why. Look first for a campaign, a patrol, a new way to report, or an office to which cases were put. A circle is not to be published where it points at a house.</p>
${
  words.clusters.length === 0
    ? null
    : listTable({
        label: 'Circles',
        caption: 'Circles and times with more than expected, the most marked first',
        isCaptionShown: true,
        head: [
          'Places',
          'When',
          'Cases',
          'Inside beside outside',
          'Log likelihood ratio',
          'Share of random maps',
        ],
        rows: words.clusters,
      })
}`

import { html, type Html } from '@article4/govuk-html'
import { chart } from '#platform/views/chart.ts'
import { listTable } from '#platform/views/list-table.ts'
import { plain } from '../../parts.view.ts'
import type { ListsWords } from '../lists-words.ts'

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
<h2 class="govuk-heading-m">What critics say</h2>
<p class="govuk-body">Whitehead, Jackson, Balch and Francis (2021) hold the method unsuitable for potential victims in the United Kingdom: what cannot be tested is set to “no effect”, the estimate looks surer than it is, and if that choice is wrong the whole is unsound. Aleshin-Guendel, Sadinle and Wakefield show that assumptions which fit the lists equally well give whatever number one likes. The Office for National Statistics (2020) found no definitive source and no suitable method for the number of victims in the United Kingdom.</p>`

const table = (
  title: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly [string, string])[],
): Html => html`<h2 class="govuk-heading-m">${title}</h2>
${listTable({ label: title, caption, isFirstCellHeader: true, head, rows: rows.map(([name, said]) => [plain(name), said]) })}`

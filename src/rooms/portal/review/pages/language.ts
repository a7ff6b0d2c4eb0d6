import { show } from '#platform/outcome.ts'
import { page, type PresentContext } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { textsOnPage, tickOf } from '../decide-wording.ts'
import { checkedPercent, countStates, readLanguage, type ReadLanguage, type Reviewed } from '../reading.ts'
import { sections } from '../rules/sections.ts'
import { stateLabels, states, type State } from '../rules/standing.ts'
import { languageView, type LanguageModel } from './language.view.ts'

/** One language, by part and by state. */
export const languagePage = page<ReadLanguage>('portal.read-language', {
  may: policy.seeLanguages,
  load: (db, { params }) => readLanguage(db, params['language'] ?? ''),
  about: ({ language }) => ({ type: 'language', id: language.code }),
  present: (read, context) =>
    show(titled(`Language ${read.language.code}`, context.form), languageView(modelOf(read, context)), {
      layout: 'wide',
    }),
})

/** What asks for somebody first: a second person, then what has changed, then what nobody has read. */
const order: Readonly<Record<State, number>> = {
  'to-confirm': 0,
  stale: 1,
  awaiting: 2,
  corrected: 3,
  accepted: 3,
}

interface Chosen {
  readonly section: string
  readonly state: string
  readonly page: number
}

function modelOf(
  { language, reviewer, texts }: ReadLanguage,
  { query, form }: PresentContext,
): LanguageModel {
  const chosen = chosenIn(query)
  const found = texts
    .filter(({ text }) => chosen.section === '' || text.section === chosen.section)
    .filter(({ standing }) => chosen.state === '' || standing.state === chosen.state)
    .toSorted((a, b) => order[a.standing.state] - order[b.standing.state])
  const from = (chosen.page - 1) * textsOnPage
  const shown = found.slice(from, from + textsOnPage)
  const href = `/languages/${language.code}`
  const at = (page: number): string =>
    `${href}?${new URLSearchParams({ ...chosen, page: String(page) }).toString()}`
  const isSpoken = reviewer.spoken.includes(language.code)
  return {
    form,
    tongue: language,
    percent: checkedPercent(texts),
    href,
    action: at(chosen.page),
    chosen,
    sections: [{ value: '', text: 'Every part' }, ...sections.map((one) => sectionOption(one, texts))],
    states: [{ value: '', text: 'Everything, awaiting first' }, ...stateOptions(texts)],
    found: foundWords(found.length, from, shown.length),
    texts: shown.map((one) => shownText(one, href, isSpoken)),
    previous: chosen.page > 1 ? at(chosen.page - 1) : null,
    next: from + textsOnPage < found.length ? at(chosen.page + 1) : null,
  }
}

function chosenIn(query: Readonly<Record<string, string>>): Chosen {
  const page = Number(query['page'] ?? '1')
  return {
    section: sections.find(({ code }) => code === query['section'])?.code ?? '',
    state: states.find((state) => state === query['state']) ?? '',
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

function sectionOption({ code, title }: (typeof sections)[number], texts: readonly Reviewed[]) {
  const all = texts.filter(({ text }) => text.section === code)
  return { value: code, text: `${title} (${checkedPercent(all)}% of ${all.length})` }
}

function stateOptions(texts: readonly Reviewed[]) {
  const counts = countStates(texts)
  return states.map((state) => ({ value: state, text: `${stateLabels[state]} (${counts[state]})` }))
}

function foundWords(all: number, from: number, shown: number): string {
  if (shown === 0) return 'No text'
  return `${all === 1 ? '1 text' : `${all} texts`}, ${from + 1} to ${from + shown}`
}

/** To be ticked: what is shown is the machine's, and no decision about it waits. */
function shownText(
  { text, standing }: Reviewed,
  href: string,
  isSpoken: boolean,
): LanguageModel['texts'][number] {
  const isOpen = standing.state === 'awaiting' || standing.state === 'stale'
  return {
    key: text.key,
    href: `${href}/${text.key}`,
    english: text.english,
    text: standing.text,
    state: standing.state,
    isSafety: text.isSafety,
    tick: isSpoken && isOpen && text.text !== '' ? tickOf(text) : null,
  }
}

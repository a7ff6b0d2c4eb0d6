import { dayIn } from './day-in.ts'
import { keyOf, type KnowKey, type KnowWords } from '../content/catalogue.ts'
import type { Known } from '../known.ts'
import type { Topic } from '../reference-files.ts'
import { knowReference } from '../reference.ts'
import { shownFacts } from '../rules/shown-facts.ts'
import { factsView, type FactsModel } from './facts.view.ts'
import type { Link } from './parts.view.ts'

/** Rights, what happens if I tell, what help there is: for somebody in it, each from a source, each hidden when it is too old. */
const { facts } = knowReference

const pages = {
  rights: { title: 'you.rights.title', intro: 'you.rights.intro', limits: ['self.truth.stay'] },
  tell: {
    title: 'you.tell.title',
    intro: 'you.tell.intro',
    limits: ['self.happens.must', 'self.truth.stay'],
  },
  help: { title: 'you.help.title', intro: 'you.help.intro', limits: ['you.limits'] },
} as const satisfies Record<Topic, { title: KnowKey; intro: KnowKey; limits: readonly KnowKey[] }>

export const topicLinks: readonly Link[] = [
  { href: '/you/rights', text: 'you.rights.link' },
  { href: '/you/tell', text: 'you.tell.link' },
  { href: '/you/help', text: 'you.help.link' },
  { href: '/calls', text: 'you.calls' },
  { href: '/form', text: 'you.form' },
  { href: '/safety', text: 'you.safe.link' },
]

export function factsModel(t: KnowWords, topic: Topic, on: string): FactsModel {
  const shown = shownFacts(facts.facts, { topic, on })
  const oldest = shown.map(({ verifiedOn }) => verifiedOn).sort()[0] ?? facts.verifiedOn
  return {
    t,
    ...pages[topic],
    facts: shown.map(({ code }) => keyOf(t, `fact.${code}`)),
    links: topicLinks.filter(({ href }) => href !== `/you/${topic}`),
    sources: shown.map(({ code, sources }) => ({
      what: keyOf(t, `fact.${code}`),
      sources: sources.map((id) => facts.sources[id] ?? id),
    })),
    checkedOn: dayIn(oldest, t),
  }
}

const topics = ['rights', 'tell', 'help'] as const satisfies readonly Topic[]

export const factPages: readonly Known[] = topics.map((topic) => ({
  path: `/you/${topic}`,
  title: 'title.help',
  isKeptAtOnce: false,
  hasNumbers: true,
  body: (t, { on }) => factsView(factsModel(t, topic, on)),
}))

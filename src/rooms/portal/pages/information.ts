import type { CatalogueKey, Words } from '../content/catalogue.ts'
import type { KnowKey, KnowWords } from '../know/content/catalogue.ts'
import type { Known, Moment } from '../know/known.ts'
import { dayIn } from '../know/pages/day-in.ts'
import { pathIn } from '../site.ts'
import { draftMinutes, receiptDays } from './form-screens.ts'
import { informationView, type InformationModel, type Section } from './information.view.ts'

/** The pages that only tell: staying safe, help for oneself, rights at work, privacy, accessibility. */
type Told = Omit<InformationModel, 't' | 'values'>

const paragraphs = (title: CatalogueKey | null, ...texts: readonly CatalogueKey[]): Section => ({
  title,
  shape: 'paragraphs',
  texts,
})
const points = (title: CatalogueKey | null, ...texts: readonly CatalogueKey[]): Section => ({
  title,
  shape: 'points',
  texts,
})
const toForm = (text: KnowKey) => ({ href: '/form', text })
const toCalls = (text: KnowKey) => ({ href: '/calls', text })

interface Information {
  readonly path: string
  /** Neutral: for the tab and the history. */
  readonly tab: CatalogueKey
  readonly told: Told
}

export const informations: readonly Information[] = [
  {
    path: '/safety',
    tab: 'title.help',
    told: {
      title: 'safe.title',
      intro: ['safe.intro'],
      sections: [
        paragraphs('safe.exit.title', 'safe.exit.text', 'safe.history.button'),
        paragraphs('safe.other.title', 'safe.other.text'),
        paragraphs('safe.private.title', 'safe.private.text'),
        paragraphs('safe.history.title', 'safe.history.text'),
        paragraphs('safe.shared.title', 'safe.shared.text'),
        paragraphs('safe.spy.title', 'safe.spy.text'),
        paragraphs('safe.paper.title', 'safe.paper.text'),
        points(
          'advice.title',
          'advice.confront',
          'advice.question',
          'advice.watch',
          'advice.post',
          'advice.note',
          'advice.interpreter',
          'advice.proof',
        ),
      ],
      links: [toForm('home.tell.title'), toCalls('home.call.title')],
    },
  },
  {
    path: '/help',
    tab: 'title.help',
    told: {
      title: 'self.title',
      inset: 'self.danger',
      intro: ['self.blame'],
      sections: [
        points(
          'self.can.title',
          'self.can.name',
          'self.can.language',
          'self.can.safe',
          'self.can.choose',
          'self.can.needs',
          'self.can.child',
        ),
        points('self.happens.title', 'self.happens.read', 'self.happens.write', 'self.happens.must'),
        points('self.truth.title', 'self.truth.outcome', 'self.truth.stay', 'self.truth.crime'),
      ],
      links: [
        { href: '/you', text: 'know.you' },
        { href: '/you/rights', text: 'you.rights.link' },
        { href: '/you/help', text: 'you.help.link' },
        toForm('self.start'),
        toCalls('self.call'),
      ],
    },
  },
  {
    path: '/work',
    tab: 'title.help',
    told: {
      title: 'work.title',
      intro: ['work.acas', 'work.fair', 'work.still'],
      sections: [],
      links: [toCalls('home.call.title'), toForm('work.start')],
    },
  },
  {
    path: '/privacy',
    tab: 'title.privacy',
    told: {
      title: 'privacy.title',
      intro: ['privacy.who'],
      sections: [
        points('privacy.keep.title', 'privacy.keep.told', 'privacy.keep.not', 'privacy.keep.files'),
        paragraphs('privacy.locked.title', 'privacy.locked.text', 'privacy.locked.limit'),
        paragraphs('privacy.why.title', 'privacy.why.text'),
        paragraphs('privacy.share.title', 'privacy.share.text', 'privacy.share.must'),
        points('privacy.long.title', 'privacy.long.draft', 'privacy.long.code', 'privacy.long.rest'),
        paragraphs('privacy.rights.title', 'privacy.rights.text', 'privacy.rights.limit', 'privacy.complain'),
      ],
      links: [],
    },
  },
  {
    path: '/accessibility',
    tab: 'title.accessibility',
    told: {
      title: 'accessibility.title',
      intro: ['accessibility.intro'],
      sections: [
        paragraphs('accessibility.can.title', 'accessibility.can.list'),
        paragraphs('accessibility.status.title', 'accessibility.status.text'),
        points(
          null,
          'accessibility.status.language',
          'accessibility.status.sign',
          'accessibility.status.files',
        ),
        paragraphs('accessibility.tell.title', 'accessibility.tell.text'),
        paragraphs('accessibility.enforce.title', 'accessibility.enforce.text'),
        paragraphs(null, 'accessibility.made', 'accessibility.how'),
      ],
      links: [],
    },
  },
]

/** Nothing is kept by opening one: some are for somebody in it. */
export const informationPages: readonly Known[] = informations.map((information) => ({
  path: information.path,
  title: information.tab,
  isKeptAtOnce: false,
  hasNumbers: false,
  body: (t, moment) => informationView(informationModel(t, information, moment)),
}))

/** The site's own form is how anybody can write to the partnership, and get an answer. */
function informationModel(
  t: KnowWords,
  { path, told }: Information,
  { front, publicUrl }: Moment,
): InformationModel {
  const contact = `${publicUrl}${pathIn(t.language.code, '/form')}`
  return { t, ...told, values: { ...valuesFor(path, t), partnership: front?.name ?? '-', contact } }
}

/** When this statement was prepared, last read through, and the site last tested against it. */
const statement = { preparedOn: '2026-11-25', reviewedOn: '2026-11-25', testedOn: '2026-11-25' }

function valuesFor(path: string, t: Words): Readonly<Record<string, string | number>> {
  if (path === '/privacy') return { minutes: draftMinutes, days: receiptDays }
  if (path !== '/accessibility') return {}
  const dates = Object.entries(statement).map(([name, day]) => [name, dayIn(day, t)] as const)
  return { ...Object.fromEntries(dates), days: 20 }
}

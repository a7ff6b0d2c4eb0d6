import { everyone } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import type { CatalogueKey, Words } from '../content/catalogue.ts'
import { frontMatter } from '../queries.ts'
import { pathIn, type Front, type Site } from '../site.ts'
import { draftMinutes, receiptDays } from './form-screens.ts'
import { informationView, type InformationModel, type Section } from './information.view.ts'
import { publicDocument } from './layout.view.ts'

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
const toForm = (text: CatalogueKey) => ({ href: '/form', text })
const toCalls = (text: CatalogueKey) => ({ href: '/calls', text })

interface Information {
  readonly path: string
  /** Neutral: for the tab and the history. */
  readonly tab: CatalogueKey
  readonly told: Told
}

export const informationPages: readonly Information[] = [
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
      links: [toForm('self.start'), toCalls('self.call')],
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

interface Found {
  readonly front: Front | null
  /** The site's own form is how anybody can write to the partnership, and get an answer. */
  readonly contact: string
}

export const informationPage = (site: Site, { path, tab, told }: Information): Page<Found> =>
  page(`portal.${path.slice(1)}`, {
    through: 'public',
    may: everyone,
    load: async (db, { services }) => ({
      front: await frontMatter(db),
      contact: `${services.publicUrl}${pathIn(site.t.language.code, '/form')}`,
    }),
    about: () => null,
    present: ({ front, contact }) => {
      const { t } = site
      const body = informationView({
        t,
        ...told,
        values: { ...valuesFor(path, t), partnership: front?.name ?? '-', contact },
      })
      return show(t(tab), publicDocument({ site, front, path, title: t(tab), body }))
    },
  })

/** When this statement was prepared, last read through, and the site last tested against it. */
const statement = { preparedOn: '2026-11-25', reviewedOn: '2026-11-25', testedOn: '2026-11-25' }

function valuesFor(path: string, t: Words): Readonly<Record<string, string | number>> {
  if (path === '/privacy') return { minutes: draftMinutes, days: receiptDays }
  if (path !== '/accessibility') return {}
  const dates = Object.entries(statement).map(([name, day]) => [name, dayIn(day, t)] as const)
  return { ...Object.fromEntries(dates), days: 20 }
}

export const dayIn = (day: string, t: Words): string =>
  new Intl.DateTimeFormat(t.language.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  }).format(new Date(`${day}T12:00:00Z`))

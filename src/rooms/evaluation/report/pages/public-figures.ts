import { publicDocument, type PublicSite } from '#rooms/campaigns'
import { everyone } from '#platform/access.ts'
import { show, type Download } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import { editionModel, tableCsv } from '../edition-model.ts'
import { publicEditions, type PublicEdition } from '../queries.ts'
import type { EditionBody, EditionTable } from '../rules/edition.ts'
import { publicEditionView } from './public-edition.view.ts'
import { publicListView } from './public-list.view.ts'

/**
 * What anybody may read of the partnership's numbers. In English alone: tables of words that were counted would need the same words in
 * every language, and no way to help leads through here.
 */
export const publicFiguresPage = (site: PublicSite): Page<PublicEdition[]> =>
  page('evaluation.public-figures', {
    through: 'public',
    may: everyone,
    load: (db) => publicEditions(db),
    about: () => null,
    present: (editions) => {
      const title = 'Our numbers'
      const body = publicListView({
        editions: editions.map((one) => ({
          href: one.body === null ? null : `/about/figures/${one.id}`,
          name: nameOf(one, editions),
          about: aboutOf(one),
          reason: one.reason,
        })),
      })
      return show(title, publicDocument(site, { title, body }))
    },
  })

/** The year, and which version where there were several. */
const nameOf = ({ year, version }: PublicEdition, all: readonly PublicEdition[]): string =>
  all.filter((one) => one.year === year).length === 1 ? String(year) : `${year}, version ${version}`
const aboutOf = ({ publishedOn, withdrawnOn }: PublicEdition): string =>
  withdrawnOn === null
    ? `Put out on ${showDay(publishedOn)}.`
    : `Put out on ${showDay(publishedOn)}. Taken back on ${showDay(withdrawnOn)}.`

interface Open extends PublicEdition {
  readonly body: EditionBody
}
const isOpen = (one: PublicEdition): one is Open => one.body !== null

export const publicEditionPage = (site: PublicSite): Page<Open> =>
  page('evaluation.public-edition', {
    through: 'public',
    may: everyone,
    load: async (db, { params }) =>
      (await publicEditions(db)).filter(isOpen).find(({ id }) => id === params['editionId']) ?? null,
    about: () => null,
    present: (one) => {
      const title = `Our numbers, ${one.year}`
      const edition = editionModel(one.body, (code) => `/about/figures/${one.id}/${code}.csv`)
      return show(
        title,
        publicDocument(site, { title, body: publicEditionView({ title, about: aboutOf(one), edition }) }),
      )
    },
  })

interface FoundTable {
  readonly table: EditionTable
  readonly year: number
}
/** One table as a file, with its caveat in the first line. */
export const publicTablePage: Page<FoundTable> = page('evaluation.public-table', {
  through: 'public',
  may: everyone,
  async load(db, { params }) {
    const edition = (await publicEditions(db)).filter(isOpen).find(({ id }) => id === params['editionId'])
    const table = edition?.body.tables.find(({ code }) => `${code}.csv` === params['file'])
    return edition === undefined || table === undefined ? null : { table, year: edition.year }
  },
  about: () => null,
  present: ({ table, year }): Download => ({
    kind: 'download',
    fileName: `${table.code}-${year}.csv`,
    type: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(tableCsv(table, year)),
  }),
})

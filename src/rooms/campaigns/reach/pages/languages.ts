import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { languages } from '../../reference.ts'
import { languageTable, type LanguageTable } from '../queries.ts'
import { languageReach, otherLines, peopleOf, showPeople } from '../rules/reach.ts'
import { languagesView, type LanguagesModel } from './languages.view.ts'

interface Found {
  readonly table: LanguageTable | null
}

/** The language plan: who speaks what in each district, and which languages the public pages have. */
export const languagesPage = page<Found>('campaigns.read-languages', {
  may: policy.seeCampaigns,
  load: async (db) => ({ table: await languageTable(db) }),
  about: () => null,
  present: ({ table }) => show('Languages of the area', languagesView(modelOf(table)), { layout: 'wide' }),
})

const nothing: LanguagesModel = { source: null, districts: [], rows: [], others: [] }

function modelOf(table: LanguageTable | null): LanguagesModel {
  if (table === null) return nothing
  const { places, lines } = table
  const of = new Map(languages.map(({ code, census }) => [code, census]))
  return {
    source: `${table.source}, ${table.vintage}`,
    districts: places.map(({ name }) => name),
    rows: languageReach(languages, lines, [])
      .filter(({ people }) => people > 0)
      .map(({ code, name, people, isOnPublicPages }) => ({
        name,
        pages: isOnPublicPages ? 'Yes' : 'No',
        all: showPeople(people),
        people: places.map((place) =>
          showPeople(
            peopleOf(
              lines.filter((one) => one.code === place.code),
              of.get(code) ?? [],
            ),
          ),
        ),
      })),
    others: otherLines(languages, lines).map((one) => ({ line: one.line, people: showPeople(one.people) })),
  }
}

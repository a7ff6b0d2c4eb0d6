import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { encounterPage } from './pages/encounter.ts'
import { encountersPage } from './pages/encounters.ts'
import { openForEncounterPage } from './pages/open-for-encounter.ts'
import { addEncounter, openForEncounter } from './take-on.ts'

const toRecord = ({ id }: { readonly id: string }) => redirect(`/safeguarding/${id}`)

export const routes: readonly Route[] = [
  get('/safeguarding/met', encountersPage),
  get('/safeguarding/met/:handoverId', encounterPage),
  post('/safeguarding/met/:handoverId', addEncounter, { page: encounterPage, then: toRecord }),
  get('/safeguarding/met/:handoverId/new', openForEncounterPage),
  post('/safeguarding/met/:handoverId/new', openForEncounter, {
    page: openForEncounterPage,
    then: toRecord,
  }),
]

import { agencies, type AgencySummary } from '#rooms/identity'
import type { Db } from '#platform/db.ts'
import { showDay } from '#platform/views/form.ts'
import { agreements, type Agreement } from '../queries.ts'
import { withoutAgreement, type Change } from '../rules/sharing.ts'
import { codesOf, purposes } from '../rules/terms.ts'
import type { ChangesModel } from './parts.view.ts'
import { asList, purposeWord } from './words.ts'

/** What two pages need to say what would change if an agreement ended for one's own agency. */
export interface FoundChanges extends Agreement {
  readonly all: readonly Agreement[]
  readonly agencies: readonly AgencySummary[]
}

/** The agreement with all the others of the asking agency; null where it cannot be seen. */
export async function findChanges(db: Db, id: string): Promise<FoundChanges | null> {
  const all = await agreements(db)
  const agreement = all.find((one) => one.id === id)
  return agreement === undefined ? null : { ...agreement, all, agencies: await agencies(db) }
}

export function changesModel(found: FoundChanges, ownAgencyId: string, today: string): ChangesModel {
  const changes = withoutAgreement(found.id, found.all, found.agencies, ownAgencyId, codesOf(purposes), today)
  const lost = changes.filter((change) => change.stillOpenBy === null)
  const keptFor = (id: string): boolean =>
    changes.some((one) => one.agency.id === id && one.stillOpenBy !== null)
  return {
    lost: perAgency(lost).map(([id, name, of]) => ({
      name,
      purposes: asList(of.map((change) => purposeWord(change.purpose))),
      entirely: !keptFor(id),
    })),
    kept: changes.flatMap(({ agency, purpose, stillOpenBy }) =>
      stillOpenBy === null
        ? []
        : [
            {
              name: agency.name,
              purpose: purposeWord(purpose),
              title: stillOpenBy.title,
              href: `/agreements/${stillOpenBy.agreementId}`,
              until: showDay(stillOpenBy.lastDay),
            },
          ],
    ),
  }
}

function perAgency(changes: readonly Change[]): [string, string, Change[]][] {
  const ids = [...new Set(changes.map((change) => change.agency.id))]
  return ids.map((id) => {
    const of = changes.filter((change) => change.agency.id === id)
    return [id, of[0]?.agency.name ?? '', of]
  })
}

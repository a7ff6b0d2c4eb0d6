import { page } from '#platform/page.ts'
import type { Db } from '#platform/db.ts'
import type { Download } from '#platform/outcome.ts'
import * as policy from '../../policy.ts'
import { consentsOf, findPerson, myPeople, namesOf, type Person } from '../../queries.ts'
import { standingConsents, standingNames } from '../../rules/standing.ts'
import { formats, writeCaseFile, type Format } from '../case-file.ts'
import { htcdsFields } from '../reference.ts'
import type { Case } from '../rules/htcds.ts'
import { toCase } from '../rules/record.ts'
import { caseFieldsOf } from '../store.ts'

interface Found {
  readonly people: readonly Person[]
  readonly format: Format
  readonly bytes: Uint8Array
}

/** Records on their way out, built from what this person may see at this moment: all of theirs, or one. */
export const casesExport = page<Found>('safeguarding.export-cases', {
  verb: 'export',
  may: policy.carryCases,
  async load(db, { params, actor, now }) {
    const format = (Object.keys(formats) as Format[]).find((one) => one === params['format'])
    if (format === undefined) return null
    const people = await chosen(db, params['personId'])
    if (people === null) return null
    const bytes = await writeCaseFile(format, await casesOf(db, people), htcdsFields, {
      marking: 'OFFICIAL-SENSITIVE',
      takenBy: `${actor.name}, ${actor.agencyName}, ${now.toISOString()}`,
    })
    return { people, format, bytes }
  },
  about: ({ people, format }) => ({
    type: 'person-list',
    id: '-',
    detail: { format, ids: people.map((one) => one.id).toSorted() },
  }),
  present: ({ format, bytes }) =>
    ({
      kind: 'download',
      fileName: `OFFICIAL-SENSITIVE-cases.${format}`,
      type: formats[format].type,
      bytes,
    }) satisfies Download,
})

async function chosen(db: Db, personId: string | undefined): Promise<readonly Person[] | null> {
  if (personId === undefined) return myPeople(db)
  const person = await findPerson(db, personId)
  return person === null ? null : [person]
}

async function casesOf(db: Db, people: readonly Person[]): Promise<Case[]> {
  const fields = await caseFieldsOf(
    db,
    people.map((one) => one.id),
  )
  const cases: Case[] = []
  for (const person of people) {
    const names = standingNames(await namesOf(db, person.id))
    const consents = standingConsents(await consentsOf(db, person.id))
    cases.push(
      toCase({
        detail: person,
        names: names
          .toSorted((one, other) => Number(other.kind === 'own') - Number(one.kind === 'own'))
          .map((one) => one.name),
        fields: fields.get(person.id) ?? {},
        isShared: consents.some((one) => one.purpose === 'sharing' && one.answer === 'given'),
      }),
    )
  }
  return cases
}

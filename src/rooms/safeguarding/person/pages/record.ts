import { mayTry, type Actor } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import type { Db } from '#platform/db.ts'
import * as policy from '../../policy.ts'
import {
  consentsOf,
  findPerson,
  membersOf,
  namesOf,
  type Consent,
  type KnownName,
  type Member,
  type Person,
} from '../../queries.ts'
import { purposeWords } from '../../reference.ts'
import { birthWords } from '../../rules/birth.ts'
import { ageStates, answers, genders, interpreterWishes, nameKinds, wordsOf } from '../../rules/codes.ts'
import { hasGround, membersNow, standingConsents, standingNames } from '../../rules/standing.ts'
import type { Case, Value } from '../../htcds/rules/htcds.ts'
import { caseFieldsOf } from '../../htcds/store.ts'
import { meetingsOf, type FirstMeeting } from '../../met/queries.ts'
import { recordView, type RecordModel } from './record.view.ts'

interface Found {
  readonly person: Person
  readonly names: readonly KnownName[]
  readonly members: readonly Member[]
  readonly consents: readonly Consent[]
  readonly fromFile: Case
  readonly meetings: readonly FirstMeeting[]
}

async function findRecord(db: Db, id: string): Promise<Found | null> {
  const person = await findPerson(db, id)
  if (person === null) return null
  const { members, ends } = await membersOf(db, id)
  return {
    person,
    names: await namesOf(db, id),
    members: membersNow(members, ends),
    consents: await consentsOf(db, id),
    fromFile: (await caseFieldsOf(db, [id])).get(id) ?? {},
    meetings: await meetingsOf(db, id),
  }
}

/** One record, for its members. */
export const recordPage = page<Found>('safeguarding.read-person', {
  may: policy.workWithPeople,
  load: (db, { params }) => findRecord(db, params['personId'] ?? ''),
  about: ({ person }) => ({ type: 'person', id: person.id, ownerAgencyId: person.agencyId }),
  present: (found, { actor }) =>
    show(found.person.reference, recordView(model(found, actor)), { layout: 'wide' }),
})

function model({ person, names, members, consents, fromFile, meetings }: Found, actor: Actor): RecordModel {
  const at = `/safeguarding/${person.id}`
  const { birthDate: date, birthPrecision: precision } = person
  const birth = date === null || precision === null ? 'Not known' : birthWords({ date, precision })
  return {
    reference: person.reference,
    at,
    kept: `${person.agencyName}, opened by ${person.openedBy}`,
    isMaybeChild: person.ageState !== 'adult',
    known: [
      ['What we call them', person.workingName],
      ['Age', wordsOf(ageStates, person.ageState)],
      ['Born', birth],
      ['Age they said', person.ageSaid === null ? 'Not asked' : String(person.ageSaid)],
      ['Gender', wordsOf(genders, person.gender)],
      ['Languages', person.languages || 'Not known'],
      ['Interpreter', wordsOf(interpreterWishes, person.interpreter)],
      ['Nationality', person.nationality || 'Not known'],
    ].map(([label, value]) => ({ label: label ?? '', value: value ?? '' })),
    detailBy: person.detailBy,
    detailAt: person.detailAt,
    names: standingNames(names).map((one) => ({ kind: wordsOf(nameKinds, one.kind), name: one.name })),
    fromFile: Object.entries(fromFile).map(([label, value]) => ({ label, value: caseWords(value) })),
    meetings,
    fileHref: mayTry(policy.carryCases, actor) ? `${at}/case-standard/csv` : null,
    members: members
      .filter((one) => hasGround(one, consents))
      .map((one) => ({ name: one.name, agency: one.agencyName })),
    consents: standingConsents(consents).map((one) => ({
      purpose: purposeOf(one),
      answer: wordsOf(answers, one.answer),
      isGiven: one.answer === 'given',
      saidOn: one.saidOn,
    })),
  }
}

const caseWords = (value: Value): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'object' ? value.join(', ') : String(value)
}

export const purposeOf = (consent: Pick<Consent, 'purpose' | 'agencyName'>): string =>
  consent.agencyName === null
    ? purposeWords(consent.purpose)
    : `${purposeWords(consent.purpose)}: ${consent.agencyName}`

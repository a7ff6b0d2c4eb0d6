import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Certificate, Level } from '../rules/codes.ts'
import type { Wave } from '../rules/form.ts'
import type { State } from '../states.ts'

/** What the public site may ask, through functions of the database: it reads no table. */
export interface OpenSession {
  readonly title: string
  readonly level: Level
  readonly objectives: string
  readonly agency: string
  readonly heldOn: string
  /** Which questions are open; null for none. */
  readonly wave: Wave | null
  readonly state: State
  readonly certificate: Certificate
}
export async function findOpenSession(db: Db, code: string): Promise<OpenSession | null> {
  const { rows } = await sql<OpenSession>`
    select f.title, f.level, f.objectives, f.agency, f.held_on::text as "heldOn", f.wave, f.state, f.certificate
      from training.find_session(${code}) f`.execute(db)
  return rows[0] ?? null
}

export interface AgencyChoice {
  readonly value: string
  readonly text: string
}
export async function sessionAgencies(db: Db, code: string): Promise<AgencyChoice[]> {
  const { rows } =
    await sql<AgencyChoice>`select f.id as value, f.name as text from training.session_agencies(${code}) f`.execute(
      db,
    )
  return rows
}

/** Which forms a learner has answered in a session; null where they took no part in it. */
export async function learnerWaves(db: Db, code: string, mark: Buffer): Promise<Wave[] | null> {
  const { rows } = await sql<{
    waves: Wave[] | null
  }>`select training.learner_waves(${code}, ${mark}) as waves`.execute(db)
  return rows[0]?.waves ?? null
}

export interface PassportLine {
  readonly code: string
  readonly title: string
  readonly level: Level
  readonly agency: string
  readonly heldOn: string
  readonly expiresOn: string
  readonly isGood: boolean
}
export async function passport(db: Db, mark: Buffer): Promise<PassportLine[]> {
  const { rows } = await sql<PassportLine>`
    select f.code, f.title, f.level, f.agency, f.held_on::text as "heldOn", f.expires_on::text as "expiresOn", f.is_good as "isGood"
      from training.passport(${mark}) f`.execute(db)
  return rows
}

export interface CheckedCertificate extends Omit<PassportLine, 'code'> {
  readonly hasName: boolean
  readonly nameFits: boolean
}
export async function checkCertificate(
  db: Db,
  number: Buffer,
  name: Buffer | null,
): Promise<CheckedCertificate | null> {
  const { rows } = await sql<CheckedCertificate>`
    select f.title, f.level, f.agency, f.held_on::text as "heldOn", f.expires_on::text as "expiresOn", f.is_good as "isGood",
        f.has_name as "hasName", f.name_fits as "nameFits"
      from training.check_certificate(${number}, ${name}) f`.execute(db)
  return rows[0] ?? null
}

export interface Reading {
  readonly title: string
  readonly words: string
}
/** What there is to read again; nothing before the questions after the course are answered. */
export async function toReadAgain(db: Db, code: string, mark: Buffer): Promise<Reading[]> {
  const { rows } =
    await sql<Reading>`select f.title, f.words from training.to_read_again(${code}, ${mark}) f`.execute(db)
  return rows
}

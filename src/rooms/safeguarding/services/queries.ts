import type { Db } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { PlaceState } from './rules/codes.ts'

/** Reads of services, for everybody who works with people; and of the places that were asked for, for members of the record. */
export interface ServiceDetail {
  readonly name: string
  readonly area: string
  readonly dutyLine: string
  readonly offers: readonly string[]
  readonly genders: readonly string[]
  readonly children: string
  readonly languages: string
  readonly access: readonly string[]
  readonly funds: string
  readonly note: string
  readonly isOpen: boolean
}
export interface Service extends ServiceDetail {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly by: string
  readonly at: Date
  readonly capacity: { readonly free: number; readonly at: Date } | null
}
interface Row extends Omit<Service, 'capacity'> {
  readonly free: number | null
  readonly freeAt: Date | null
}
const rowsOf = sql<Row>`
  select v.id, v.agency_id as "agencyId", g.name as "agencyName", d.name, d.area, d.duty_line as "dutyLine", d.offers, d.genders, d.children,
      d.languages, d.access, d.funds, d.note, d.is_open as "isOpen", b.name as by, d.created_at as at, c.free::int as free,
      c.created_at as "freeAt"
    from safeguarding.service v
    join identity.agency g on g.id = v.agency_id
    join lateral (select l.* from safeguarding.service_detail l where l.service_id = v.id order by l.created_at desc limit 1) d on true
    join identity.person b on b.id = d.by_person
    left join lateral (select l.* from safeguarding.service_capacity l where l.service_id = v.id order by l.created_at desc limit 1) c on true`

const serviceOf = ({ free, freeAt, ...row }: Row): Service => ({
  ...row,
  capacity: free === null || freeAt === null ? null : { free, at: freeAt },
})

/** The catalogue; of one kind of need where one is named. */
export async function listServices(db: Db, kind: string | null): Promise<Service[]> {
  const { rows } = await sql<Row>`
    ${rowsOf} where ${kind}::text is null or ${kind}::text = any (d.offers) order by d.name, v.id limit 500`.execute(
    db,
  )
  return rows.map(serviceOf)
}
export async function findService(db: Db, id: string): Promise<Service | null> {
  const { rows } = await sql<Row>`${rowsOf} where v.id = ${id}::uuid`.execute(db)
  const [row] = rows
  return row === undefined ? null : serviceOf(row)
}

export interface Place {
  readonly serviceId: string
  readonly serviceName: string
  readonly state: PlaceState
  readonly words: string
  readonly by: string
  readonly at: Date
}
/** Places that were asked for, for one need, and what was answered; newest first. */
export async function placesOf(db: Db, needId: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select p.service_id as "serviceId", d.name as "serviceName", p.state, p.words, b.name as by, p.created_at as at
      from safeguarding.place p
      join identity.person b on b.id = p.by_person
      join lateral (select l.name from safeguarding.service_detail l where l.service_id = p.service_id order by l.created_at desc limit 1) d
        on true
      where p.need_id = ${needId}::uuid order by p.created_at desc, p.id`.execute(db)
  return rows
}

import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import { unlessRefused } from '#platform/unless-refused.ts'
import type { PlanWords } from './queries.ts'

/** What the triggers refuse, which the command had allowed a moment before. The command then says no, which takes all of it back. */
export const inTheMeantime = new Set([
  'campaign_is_over',
  'plan_reason_fits',
  'registration_of_newest',
  'registration_before_first_day',
  'ending_after_last_day',
  'wave_ahead',
  'wave_fits_campaign',
])

/** Every write of campaigns and plans. None is ever changed. */
export async function insertCampaign(
  tx: WriteDb,
  row: { readonly id: string; readonly agencyId: string; readonly name: string; readonly byId: string },
): Promise<void> {
  await sql`insert into campaigns.campaign (id, agency_id, name, by_person)
    values (${row.id}::uuid, ${row.agencyId}::uuid, ${row.name}, ${row.byId}::uuid)`.execute(tx)
}

export interface NewPlan extends PlanWords {
  readonly campaignId: string
  readonly version: number
  readonly reason: string | null
  readonly byId: string
}
/** False where somebody else wrote this version a moment before, or the campaign was registered or ended meanwhile. */
export async function insertPlan(tx: WriteDb, row: NewPlan): Promise<boolean> {
  return unlessRefused(inTheMeantime, async () => {
    const { rows } = await sql`
    insert into campaigns.plan (campaign_id, version, aim, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels, partners,
        places, messages, inputs, outputs, out_takes, outcomes, impact, alongside, reason, by_person)
      values (${row.campaignId}::uuid, ${row.version}, ${row.aim}, ${row.audiences}::text[], ${row.sectors}::text[], ${row.startsOn}::date,
        ${row.endsOn}::date, ${row.costPence}, ${row.languages}::text[], ${row.channels}::text[], ${row.partners}::uuid[],
        ${JSON.stringify(row.places)}::jsonb, ${JSON.stringify(row.messages)}::jsonb, ${row.inputs}, ${row.outputs}, ${row.outTakes},
        ${row.outcomes}, ${row.impact}, ${row.alongside}, ${row.reason}, ${row.byId}::uuid)
      on conflict (campaign_id, version) do nothing returning version`.execute(tx)
    return rows.length === 1
  })
}

export interface NewRegistration {
  readonly campaignId: string
  readonly version: number
  readonly outcome: string
  readonly design: string
  readonly direction: string
  readonly sizePercent: number
  readonly method: string
  readonly byId: string
}
/** False where the database refuses: its first day has come, or somebody was faster. */
export async function insertRegistration(tx: WriteDb, row: NewRegistration): Promise<boolean> {
  return unlessRefused(inTheMeantime, async () => {
    const { rows } = await sql`
    insert into campaigns.registration (campaign_id, version, outcome, design, direction, size_percent, method, by_person)
      values (${row.campaignId}::uuid, ${row.version}, ${row.outcome}, ${row.design}, ${row.direction}, ${row.sizePercent}, ${row.method},
        ${row.byId}::uuid)
      on conflict (campaign_id) do nothing returning version`.execute(tx)
    return rows.length === 1
  })
}

export async function insertEnding(
  tx: WriteDb,
  row: { readonly campaignId: string; readonly kind: string; readonly words: string; readonly byId: string },
): Promise<boolean> {
  return unlessRefused(inTheMeantime, async () => {
    const { rows } = await sql`
    insert into campaigns.ending (campaign_id, kind, words, by_person)
      values (${row.campaignId}::uuid, ${row.kind}, ${row.words}, ${row.byId}::uuid)
      on conflict (campaign_id) do nothing returning kind`.execute(tx)
    return rows.length === 1
  })
}

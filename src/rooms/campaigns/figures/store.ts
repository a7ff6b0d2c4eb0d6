import type { WriteDb } from '#platform/db.ts'
import { sql } from '#platform/sql.ts'
import type { Figure } from './rules/read-figure.ts'

export interface NewFigure extends Figure {
  readonly id: string
}

/** All of them, or none. */
export async function insertFigures(
  tx: WriteDb,
  campaignId: string,
  by: { readonly agencyId: string; readonly personId: string },
  figures: readonly NewFigure[],
): Promise<void> {
  await sql`insert into campaigns.figure (id, campaign_id, agency_id, metric, from_day, to_day, variant, language, value, source, by_person)
    select (f ->> 'id')::uuid, ${campaignId}::uuid, ${by.agencyId}::uuid, f ->> 'metric', (f ->> 'fromDay')::date, (f ->> 'toDay')::date,
        f ->> 'variant', f ->> 'language', (f ->> 'value')::numeric, f ->> 'source', ${by.personId}::uuid
      from jsonb_array_elements(${JSON.stringify(figures)}::jsonb) f`.execute(tx)
}

import { agencies } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** So many reports of the public that came on a day, as counts see them: nobody can read them. */
export async function reportsOn(
  { owner }: TestDatabase,
  day: string,
  count: number,
  channel = 'public',
): Promise<void> {
  await owner(
    `with r as (insert into intake.report (id, desk_agency_id, channel, manner, language, danger, children, knows, labour_only, urgency, body, key_id,
          text_mark, likeness, created_at)
        select gen_random_uuid(), $1, $4, 'anonymous', 'en', 'no', 'no', 'saw', false, 3, decode(repeat('00', 80), 'hex'), (select id from platform.box_key limit 1), decode(repeat('00', 32), 'hex'), '{}', $2::date + time '12:00'
          from generate_series(1, $3::int) returning id)
      insert into intake.triage (report_id, urgency, state, decided_at) select id, 3, 'accepted', $2::date + time '13:00' from r`,
    [agencies.police.id, day, count, channel],
  )
}

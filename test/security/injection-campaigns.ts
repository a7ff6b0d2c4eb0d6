/** The words of campaigns for `injection-world.ts`: of each agency. All arguments of the result are SQL. */
export function campaign(
  { agency, person, mark }: { readonly agency: string; readonly person: string; readonly mark: string },
  text: (table: string, mark: string) => string,
  id: string,
): string[] {
  return [
    `insert into campaigns.campaign (id, agency_id, by_person, name) values (${id}, ${agency}, ${person}, ${text('campaigns.campaign', mark)})`,
    `insert into campaigns.plan (campaign_id, version, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels, partners, places,
        messages, inputs, outputs, out_takes, outcomes, impact, alongside, by_person, aim)
      values (${id}, 1, '{public}', '{}', '2099-03-01', '2099-03-28', 100, '{en}', '{radio}', '{}',
        '[{"code":"E06000016","name":"Leicester","use":"campaign"}]', '[]', '', '', '', 'Reports by the public', '', 'None', ${person},
        ${text('campaigns.plan', mark)})`,
    `insert into campaigns.registration (campaign_id, version, design, direction, size_percent, method, by_person, outcome)
      values (${id}, 1, 'before-after', 'up', 20, 'Twelve weeks before and after', ${person}, ${text('campaigns.registration', mark)})`,
    `insert into campaigns.figure (campaign_id, agency_id, metric, from_day, to_day, variant, language, value, by_person, source)
      values (${id}, ${agency}, 'radio-spots', '2020-01-01', '2020-01-02', '', '', 1, ${person}, ${text('campaigns.figure', mark)})`,
    `insert into campaigns.link (code, campaign_id, agency_id, channel, page, language, by_person, label)
      values ('AAAAA${digitOf(mark)}', ${id}, ${agency}, 'print', '/signs', 'en', ${person}, ${text('campaigns.link', mark)})`,
    `insert into campaigns.link_count (code, day, created_at, visits) values ('AAAAA${digitOf(mark)}', '2020-01-01', '2020-01-01', 3)`,
    `insert into campaigns.survey_wave (id, campaign_id, wave, code, opens_on, closes_on, bank, by_person)
      values (${id}, ${id}, 'after', 'AAAAAAA${digitOf(mark)}', '2099-03-01', '2099-03-28', '2026-11-29', ${person})`,
    `insert into campaigns.survey_answer (wave_id, pass_mark, created_at, age, answers)
      values (${id}, sha256(convert_to(${id}::text, 'utf8')), '2099-03-01', 'not-said', to_jsonb(${text('campaigns.survey_answer', mark)}::text))`,
    `insert into campaigns.survey_count (wave_id, kind, value, created_at, people) values (${id}, 'district', 'LE2', '2099-03-01', 12)`,
    `insert into campaigns.survey_hour (wave_id, hour, day, created_at, people) values (${id}, 9, '2099-03-01', '2099-03-01', 12)`,
    `insert into campaigns.language_import (id, vintage, rows, source) values (${id}, '2021-03', 1, ${text('campaigns.language_import', mark)})`,
    `insert into campaigns.language_place (import_id, code, name, people) values (${id}, 'E06000016', 'Leicester', 100)`,
    `insert into campaigns.language_count (import_id, code, line, people) values (${id}, 'E06000016', 'Gujarati', 100)`,
    `insert into campaigns.ending (campaign_id, kind, by_person, words)
      values (${id}, 'withdrawn', ${person}, ${text('campaigns.ending', mark)})`,
  ]
}

const digitOf = (mark: string): string => ['2', '3', '4', '5'][Number(mark)] ?? '6'

/** Ids, numbers and codes of public pages. */
export const wordlessOfCampaigns = [
  'campaigns.language_count',
  'campaigns.language_place',
  'campaigns.link_count',
  'campaigns.survey_count',
  'campaigns.survey_hour',
  'campaigns.survey_wave',
]

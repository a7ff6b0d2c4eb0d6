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
    `insert into campaigns.ending (campaign_id, kind, by_person, words)
      values (${id}, 'withdrawn', ${person}, ${text('campaigns.ending', mark)})`,
  ]
}

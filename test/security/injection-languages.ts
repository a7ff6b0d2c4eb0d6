/** The words of the review of languages for `injection-world.ts`: a correction that nobody has confirmed. All arguments are SQL. */
export const languages = (
  { person, administrator }: { readonly person: string; readonly administrator: string },
  text: (table: string, mark: string) => string,
): string[] => [
  `insert into portal.speaker (person_id, language, from_on, until_on, granted_by)
    values (${person}, 'pl', '2026-11-01', '2027-11-01', ${administrator})`,
  `insert into portal.wording (language, catalogue, key, source_hash, seen_hash, decision, needs, by_person, text)
    values ('pl', 'form', 'a.b', sha256('english'), sha256('machine'), 'correct', 'second-speaker', ${person}, ${text('portal.wording', '0')})`,
]

/** Ids, codes and days. */
export const wordlessOfLanguages = ['portal.speaker']

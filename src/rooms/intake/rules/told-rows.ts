import type { ToldContent } from '../told.ts'

/**
 * A report as label and words, in the order of the form. What was not told is not shown; what was said to be unknown is.
 * Names of signs and settings come from lists that are passed in.
 */
export interface ToldRow {
  readonly label: string
  readonly lines: readonly string[]
}
export interface ToldWords {
  sign(code: string): string
  setting(code: string): string
  knows(how: string): string
}

export function toldRows(content: ToldContent, words: ToldWords): ToldRow[] {
  const rows: ToldRow[] = [
    row('What is happening', content.what),
    row('Where', ...whereLines(content.where)),
    row('When', ...whenLines(content.when)),
    row('Kind of place', content.setting === undefined ? undefined : words.setting(content.setting)),
    row('Signs chosen', ...content.signs.map((code) => words.sign(code))),
    row('Who may need help', content.people.mayNeedHelp),
    row('How many', content.people.howMany),
    row('Their language', content.people.theirLanguage),
    row('Who may be causing harm', content.people.mayCauseHarm),
    row('Vehicles', ...content.identifiers.vehicles),
    row('Phones', ...content.identifiers.phones),
    row('Adverts, links and names online', ...content.identifiers.links),
    row('How they know', words.knows(content.knowledge.how), content.knowledge.more),
    row('Safeguarding referral', content.safeguarding),
  ]
  return rows.filter((one) => one.lines.length > 0)
}

const row = (label: string, ...lines: readonly (string | undefined)[]): ToldRow => ({
  label,
  lines: lines.filter((line): line is string => line !== undefined && line !== ''),
})

function whereLines(where: ToldContent['where']): (string | undefined)[] {
  return [
    where.address,
    where.postcode,
    where.place,
    where.profile,
    where.isUnknown ? 'They do not know where' : undefined,
  ]
}

const whenWords: Readonly<Record<string, string>> = {
  now: 'Now',
  today: 'Today',
  date: 'On a date',
  ongoing: 'Still going on',
  'not-known': 'They do not know when',
}

function whenLines(when: ToldContent['when']): (string | undefined)[] {
  const { date } = when
  const day =
    date === undefined
      ? undefined
      : [date.day, date.month, date.year].filter((part) => part !== undefined).join('/')
  return [whenWords[when.when] ?? when.when, day, when.times]
}

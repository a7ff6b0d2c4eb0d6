import type { Examined } from './examine.ts'
import type { Finding } from './finding.ts'

const headings = ['Examined', 'Measure', 'Found', '95% interval', 'Should be', 'Holds', 'Of'] as const
const heldWords = (held: boolean | null): string => (held === null ? '' : held ? 'yes' : '**no**')
const cellsOf = ({ examined, measure, found, interval, against, held, of }: Finding): string[] => [
  examined,
  measure,
  found,
  interval,
  against,
  heldWords(held),
  of,
]

const ofCulture = 'Linkage, people, '
const isOfCulture = ({ examined }: Finding): boolean => examined.startsWith(ofCulture)

export const begins = '<!-- examine: begin -->'
export const ends = '<!-- examine: end -->'

/** The table as Markdown, with what each part stands on below it. */
export function markdownOf({ effort, items, mentions, findings }: Examined): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`
  const stands = findings.filter(({ standsOn }) => standsOn !== '')
  const notes = new Map<string, string>()
  for (const { examined, standsOn } of stands)
    if (!notes.has(standsOn)) notes.set(standsOn, examined.split(',')[0] ?? examined)
  return [
    `An invented county (seed ${effort.seed}, ${items.toLocaleString('en-GB')} items, ${mentions.toLocaleString('en-GB')} mentions). Its texts are easier than real ones and its people behave as the simulator says: what is`,
    'found here is the best that can be hoped for, not what any place will see.',
    '',
    row(headings),
    row(headings.map(() => '---')),
    ...findings.filter((one) => !isOfCulture(one)).map((finding) => row(cellsOf(finding))),
    '',
    'Linkage of people by culture of their names (F1 and the rest as above). A gap between cultures is a bias, whoever meant it. Where many share all words of a name (Singh, Kaur), two mentions without a birthday are too little to be taken for one person, and recall is lower:',
    '',
    row(['Names', 'F1', '95% interval', 'Measure', 'Of']),
    row(['---', '---', '---', '---', '---']),
    ...findings
      .filter(isOfCulture)
      .map(({ examined, found, interval, measure, of }) =>
        row([examined.slice(ofCulture.length), found, interval, measure, of]),
      ),
    '',
    'What each stands on:',
    '',
    ...[...notes].map(([standsOn, examined]) => `- **${examined}**: ${standsOn}.`),
  ].join('\n')
}

/** A bar would end the cell. */
const escaped = (text: string): string => text.replaceAll('|', '\\|')

/** The page with the table between its marks; null where the page has no marks. */
export function written(page: string, table: string): string | null {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)]
  if (from < 0 || to < from) return null
  return `${page.slice(0, from + begins.length)}\n\n${table}\n\n${page.slice(to)}`
}

/** The same for a terminal, a line for each finding. */
export function textOf({ findings }: Examined): string {
  const width = Math.max(...findings.map(({ examined }) => examined.length))
  return findings
    .map(
      ({ examined, measure, found, interval, against, held, of }) =>
        `${examined.padEnd(width)}  ${found}${interval === '' ? '' : ` (${interval})`}  ${measure}; should be ${against}${held === false ? ' (NO)' : ''}; of ${of}`,
    )
    .join('\n')
}

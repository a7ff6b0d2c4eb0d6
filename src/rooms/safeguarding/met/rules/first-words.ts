/**
 * From what was written of somebody in the field to the first lines of their record: a proposal, in which whoever takes them on
 * changes what they will. Nothing is filled in that was not written: "no child" is no age.
 */
export interface MetLine {
  readonly name: string
  readonly label: string
  readonly words: readonly string[]
  readonly code: string
}

/** What goes into fields of its own, not into the words of how they were met. */
const elsewhere = ['person', 'language']

/** How they were met, one line for each thing that was written; where people wrote apart, all they wrote. */
export const metWords = (lines: readonly MetLine[]): string =>
  lines
    .filter((one) => one.words.length > 0 && !elsewhere.includes(one.name))
    .map(({ label, words }) => `${label} ${words.join(' / ')}`)
    .join('\n')

/** The fields of a record that follow from it. */
export function knownFrom(lines: readonly MetLine[]): Readonly<Record<string, string>> {
  const line = (name: string): string => lines.find((one) => one.name === name)?.words.join(' / ') ?? ''
  const child = lines.find((one) => one.name === 'child')?.code ?? ''
  return {
    workingName: line('person'),
    languages: line('language'),
    ageState: child === 'yes' ? 'child' : child === 'no' ? '' : 'not-sure',
  }
}

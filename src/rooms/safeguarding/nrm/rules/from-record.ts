/**
 * What the record knows of somebody that the form asks too. It is put into the box and never saved by itself: whoever asks looks
 * first. A name is only shown beside its box, for which part is the last name is not ours to guess.
 */
export interface KnownRecord {
  readonly reference: string
  readonly birthDate: string | null
  readonly birthPrecision: 'day' | 'month' | 'year' | null
  readonly gender: string
  readonly languages: string
  readonly interpreter: string
  readonly nationality: string
}
export interface RecordName {
  readonly kind: string
  readonly name: string
}

export function fromRecord(
  person: KnownRecord,
  names: readonly RecordName[],
): {
  readonly answers: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, string>>
} {
  const gender = ['female', 'male', 'neither'].includes(person.gender) ? person.gender : ''
  const needsInterpreter =
    person.interpreter === 'not-asked' ? '' : person.interpreter === 'not-needed' ? 'no' : 'yes'
  const of = (kind: string): string =>
    names
      .filter((one) => one.kind === kind)
      .map((one) => one.name)
      .join(', ')
  const own = of('own') || of('document')
  return {
    answers: filled({
      'own-reference': person.reference,
      gender,
      'dtn-gender': gender,
      nationality: person.nationality,
      'dtn-nationality': person.nationality,
      'birth-date': person.birthPrecision === 'day' ? (person.birthDate ?? '') : '',
      'needs-interpreter': needsInterpreter,
      language: person.languages,
      nickname: of('known-as'),
    }),
    hints: filled({ 'first-name': own, 'last-name': own }),
  }
}
const filled = (all: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([, words]) => words !== ''))

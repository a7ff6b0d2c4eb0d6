/**
 * What is known of a subject: every value that a text states, each with where it stands and how that was graded. Nothing is
 * merged away: values that cannot both be true stand beside each other and are said to conflict; a date that is not sure
 * is a span; a role belongs to the text that gives it, for one person is a victim in one event and a recruiter in another
 * (BR23).
 */
export interface Source {
  readonly mentionId: string
  readonly itemId: string
  readonly urn: string
  readonly href: string
  /** `2CP`; null before the first grading. */
  readonly grade: string | null
  readonly agency: string
  /** The day of the item, as `2026-03-29`. */
  readonly day: string
  /** As they stand in the text. */
  readonly words: string
}

export interface Stated {
  /** `name`, or an aspect of the closed list. */
  readonly aspect: string
  readonly shown: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly source: Source
}

export interface Value {
  readonly shown: string
  readonly earliest: string | null
  readonly latest: string | null
  /** Best graded first. */
  readonly sources: readonly Source[]
}
export interface Aspect {
  readonly aspect: string
  /** Best graded first. */
  readonly values: readonly Value[]
  readonly conflicts: boolean
}

/** In the order in which a reader asks. */
export const aspects = [
  'name',
  'alias',
  'born',
  'age',
  'sex',
  'nationality',
  'language',
  'role',
  'description',
  'make',
  'model',
  'colour',
  'place-kind',
  'company-number',
  'licence',
  'money',
  'date',
] as const

/** Of these a thing has one; two that differ cannot both be right. When somebody was born is compared by its spans. */
const single: ReadonlySet<string> = new Set(['sex', 'make', 'model', 'colour', 'company-number', 'licence'])
/** Never drawn together, though the words be the same. */
const perText: ReadonlySet<string> = new Set(['role', 'date', 'money'])

export function aspectsOf(stated: readonly Stated[]): readonly Aspect[] {
  const births = stated.filter((one) => isBirth(one.aspect))
  return aspects.flatMap((aspect) => {
    const values = valuesOf(
      aspect,
      stated.filter((one) => one.aspect === aspect),
    )
    return values.length === 0
      ? []
      : [
          {
            aspect,
            values,
            conflicts: isBirth(aspect) ? doPart(births) : single.has(aspect) && doDiffer(aspect, values),
          },
        ]
  })
}

function valuesOf(aspect: string, stated: readonly Stated[]): readonly Value[] {
  const groups = Map.groupBy(stated, (one) =>
    JSON.stringify([
      folded(one.shown),
      one.earliest,
      one.latest,
      perText.has(aspect) ? one.source.mentionId : null,
    ]),
  )
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = group.toSorted(bySource)
      const [best] = sorted
      return best === undefined
        ? []
        : [
            {
              shown: best.shown,
              earliest: best.earliest,
              latest: best.latest,
              sources: sorted.map((one) => one.source),
              best,
            },
          ]
    })
    .toSorted((one, other) => bySource(one.best, other.best))
    .map(({ shown, earliest, latest, sources }) => ({ shown, earliest, latest, sources }))
}

/** A date of birth and an age say when somebody was born: they conflict with each other as each does with its like. */
const isBirth = (aspect: string): boolean => aspect === 'born' || aspect === 'age'

/** Whether any two spans do not touch. What has no span says nothing. */
function doPart(values: readonly Pick<Stated, 'earliest' | 'latest'>[]): boolean {
  const spans = values.flatMap(({ earliest, latest }) =>
    earliest === null ? [] : [{ earliest, latest: latest ?? earliest }],
  )
  const lastBeginning =
    spans
      .map((one) => one.earliest)
      .toSorted()
      .at(-1) ?? ''
  return spans.some((one) => one.latest < lastBeginning)
}

const doDiffer = (aspect: string, values: readonly Value[]): boolean =>
  new Set(values.flatMap((value) => meaningOf(aspect, value.shown) ?? [])).size > 1

/** "She" and "a woman" are one answer; words that say neither are none. Other words mean what they say. */
function meaningOf(aspect: string, words: string): string | null {
  const plain = folded(words)
  if (aspect !== 'sex') return plain
  const isFemale = /\b(female|woman|women|girl|she|hers?|mrs|miss|ms)\b/.test(plain)
  const isMale = /\b(male|man|men|boy|he|him|his|mr)\b/.test(plain)
  return isFemale === isMale ? null : isFemale ? 'female' : 'male'
}

const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim()

const bySource = (one: Stated, other: Stated): number =>
  gradeRank(one.source.grade) - gradeRank(other.source.grade) ||
  (one.source.day < other.source.day ? 1 : one.source.day > other.source.day ? -1 : 0) ||
  (one.source.mentionId < other.source.mentionId ? -1 : 1)

/**
 * Lower is better. No order over both halves of a 3x5x2 grade is published: here their ranks are added (so 1C, 2B and 3A are
 * alike), and what is suspected to be false comes after everything that is not, whoever said it. It decides what stands
 * first on a page and nothing else.
 */
export function gradeRank(grade: string | null): number {
  const found = /^([1-3])([A-E])/.exec(grade ?? '')
  if (found === null) return 90
  const [, source = '3', assessment = 'E'] = found
  return Number(source) + 'ABCDE'.indexOf(assessment) + (assessment === 'E' ? 20 : 0)
}

/** Which languages a district’s pack has, and what must be true of the file that says so. */
import type { District, DistrictsFile } from '../reference-file.ts'

/** English first, then the most spoken, then those that are always there. */
export function languagesOf(district: District, rule: DistrictsFile['rule']): readonly string[] {
  const spoken = Object.entries(district.speakers)
    .filter(([, speakers]) => speakers >= rule.atLeast)
    .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
    .map(([code]) => code)
    .slice(0, rule.atMost)
  return [...new Set(['en', ...spoken, ...rule.always])]
}

interface Known {
  readonly languages: readonly string[]
  readonly areas: readonly string[]
}

/** Everything wrong in the file, in words; empty when it is sound. */
export function districtProblems(
  { columns, rule, districts, sources }: DistrictsFile,
  known: Known,
): readonly string[] {
  const codes = districts.map(({ code }) => code)
  return [
    ...[...Object.keys(columns), ...rule.always]
      .filter((code) => !known.languages.includes(code))
      .map((code) => `${code} is not a language of ours`),
    ...districts
      .filter(({ area }) => !known.areas.includes(area))
      .map(({ code, area }) => `${code} is in an unknown area ${area}`),
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code} stands twice`),
    ...districts.flatMap(({ code, speakers, residents, english }) => [
      ...Object.keys(speakers)
        .filter((language) => !Object.hasOwn(columns, language))
        .map((language) => `${code} counts ${language}, which no column gives`),
      ...(Object.values(speakers).reduce((sum, one) => sum + one, english) > residents
        ? [`${code} has more speakers than residents`]
        : []),
    ]),
    ...rule.sources.filter((id) => !Object.hasOwn(sources, id)).map((id) => `the source ${id} is not listed`),
  ]
}

/** Renders MoJ's own Nunjucks templates, to compare ours with. Used by tests only. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import { isHtml } from '../src/html.ts'

const require = createRequire(import.meta.url)
const mojRoot = dirname(require.resolve('@ministryofjustice/frontend/package.json'))
const govukRoot = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist')
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([mojRoot, govukRoot]), {
  autoescape: true,
})

const filters: () => {
  mojDate: (time: string, type: string) => string
} = require('@ministryofjustice/frontend/moj/filters/all.js')

/**
 * MoJ's own filter formats in the zone of the machine, so it is handed the London time as a time without a zone: the
 * caller writes both down, and neither is computed by what is under test.
 */
export function setLondonTimes(londonTimes: Readonly<Record<string, string>>): void {
  environment.addFilter('mojDate', (timestamp: string, type: string) =>
    filters().mojDate(String(londonTimes[timestamp]), type),
  )
}

// With MoJ's `format` option the words come from a date library; here they are the format itself.
environment.addFilter('date', (_timestamp: string, format: string) => format)

/** The folder of MoJ's components. */
export const mojComponents = join(mojRoot, 'moj', 'components')

/** The markup that the template of a library's macro gives for options; `Html` becomes a string, as templates expect. */
export function renderTemplate(
  library: 'moj' | 'govuk',
  folder: string,
  macro: string,
  options: unknown,
): string {
  const path = `${library}/components/${folder}/macro.njk`
  return environment.renderString(`{% from "${path}" import ${macro} %}{{ ${macro}(params) }}`, {
    params: asTemplateOptions(options),
  })
}

function asTemplateOptions(value: unknown): unknown {
  if (isHtml(value)) return String(value)
  if (Array.isArray(value)) return value.map(asTemplateOptions)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, asTemplateOptions(part)]),
  )
}

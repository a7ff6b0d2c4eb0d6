import { html, type Html } from '@article4/govuk-html'
import type { Assets } from '#platform/assets.ts'
import type { ProblemKind } from '#platform/http/mount.ts'
import type { CatalogueKey, Words } from './content/catalogue.ts'
import { heading1, paragraphs, publicDocument } from './pages/layout.view.ts'
import { pathIn, readPath, say, siteIn } from './site.ts'

/** What the public sees when something goes wrong: what to do, and who to call. Never whose fault it is in detail. */
export function portalProblem(assets: Assets): (kind: ProblemKind, path: string) => string {
  return (kind, path) => {
    const { code, path: page } = readPath(path)
    const site = siteIn(assets, code)
    const title = site.t('title.error')
    return String(publicDocument({ site, front: null, path: kind === 'not-found' ? '/' : page, title, body: body(site.t, kind) }))
  }
}

function body(t: Words, kind: ProblemKind): Html {
  const { title, text } = words[kind]
  return html`${heading1(t, t(title))}
${paragraphs(t, [text, 'trouble.danger'])}
<p class="govuk-body"><a class="govuk-link" href="${pathIn(t.language.code, '/')}">${say(t, 'common.home')}</a></p>`
}

const words: Readonly<Record<ProblemKind, { readonly title: CatalogueKey; readonly text: CatalogueKey }>> = {
  'not-found': { title: 'trouble.not-found.title', text: 'trouble.not-found.text' },
  'forbidden-form': { title: 'trouble.broken.title', text: 'trouble.broken.text' },
  'bad-request': { title: 'trouble.broken.title', text: 'trouble.broken.text' },
  'too-large': { title: 'trouble.too-large.title', text: 'trouble.too-large.text' },
  busy: { title: 'trouble.busy.title', text: 'trouble.busy.text' },
  broken: { title: 'trouble.broken.title', text: 'trouble.broken.text' },
}

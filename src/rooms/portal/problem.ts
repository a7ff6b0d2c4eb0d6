import { setTimeout as sleep } from 'node:timers/promises'
import type { Html } from '@article4/govuk-html'
import type { Assets } from '#platform/assets.ts'
import type { FormBody } from '#platform/forms.ts'
import type { ProblemKind } from '#platform/http/mount.ts'
import type { CatalogueKey, Words } from './content/catalogue.ts'
import { publicDocument } from './pages/layout.view.ts'
import { noticeView } from './pages/notice.view.ts'
import { createVoices, type Voices } from './review/voices.ts'
import { pathIn, readPath, siteIn, type Front } from './site.ts'

/**
 * What the public sees when something goes wrong: what to do, and who to call. Where the fault is ours and a form had
 * come, one button sends the same again: what somebody typed in fear is not typed a second time.
 */
export function portalProblem(
  assets: Pick<Assets, 'urlPrefix'>,
  front: () => Promise<Front | null>,
  voices: Voices = createVoices(),
): (kind: ProblemKind, path: string, form?: FormBody | null) => Promise<string> {
  return async (kind, path, form = null) => {
    const { code, path: page } = readPath(path)
    const site = siteIn(assets, code, voices.in(code))
    const title = site.t('title.error')
    const token = typeof form?.['token'] === 'string' ? form['token'] : undefined
    return String(
      publicDocument({
        site,
        front: await front(),
        path: kind === 'not-found' || page === '/leave' ? '/' : page,
        title,
        body: body(site.t, kind, page, form),
        ...(token === undefined ? {} : { token }),
      }),
    )
  }
}

/**
 * Whose hub this is, for a page that must come when the database does not: what was read last. It is asked for again only
 * while nothing is known, and not waited for long.
 */
export function rememberedFront(read: () => Promise<Front | null>): () => Promise<Front | null> {
  let known: Front | null = null
  // One question for all who wait: a crowd of fault pages must not queue at a database that is not there.
  let asking: Promise<void> | null = null
  const ask = async (): Promise<void> => {
    known = await read().catch(() => null)
    asking = null
  }
  return async () => {
    if (known === null) {
      asking ??= ask()
      await Promise.race([asking, sleep(longestWaitMs, undefined, { ref: false })])
    }
    return known
  }
}
const longestWaitMs = 300

function body(t: Words, kind: ProblemKind, page: string, form: FormBody | null): Html {
  const isOurFault = kind === 'busy' || kind === 'broken'
  const again =
    isOurFault && form !== null
      ? ({ action: pathIn(t.language.code, page), fields: form, button: 'trouble.busy.button' } as const)
      : null
  const { title, text } = words[kind]
  return noticeView({
    t,
    title,
    texts: [text, 'trouble.danger'],
    again,
    link: { href: '/', text: 'common.home' },
  })
}

const words: Readonly<Record<ProblemKind, { readonly title: CatalogueKey; readonly text: CatalogueKey }>> = {
  'not-found': { title: 'trouble.not-found.title', text: 'trouble.not-found.text' },
  'forbidden-form': { title: 'trouble.broken.title', text: 'trouble.broken.text' },
  'bad-request': { title: 'trouble.broken.title', text: 'trouble.broken.text' },
  'too-large': { title: 'trouble.too-large.title', text: 'trouble.too-large.text' },
  busy: { title: 'trouble.busy.title', text: 'trouble.busy.text' },
  broken: { title: 'trouble.broken.title', text: 'trouble.broken.text' },
}

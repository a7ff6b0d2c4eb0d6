import { html, type Html } from '@article4/govuk-html'
import type { CatalogueKey } from '../content/catalogue.ts'
import type { KnowWords } from '../know/content/catalogue.ts'
import { links, type Link } from '../know/pages/parts.view.ts'
import { pathIn, say } from '../site.ts'
import { heading1 } from './layout.view.ts'

/** The first page: in words for someone frightened, what they can do here. */
export interface HomeModel {
  readonly t: KnowWords
}

const doors = [
  ['/form', 'tell'],
  ['/messages', 'messages'],
  ['/help', 'self'],
  ['/calls', 'call'],
  ['/safety', 'safe'],
  ['/signs', 'signs'],
  ['/work', 'work'],
  ['/professional', 'professional'],
] as const

export function homeView({ t }: HomeModel): Html {
  const { code } = t.language
  return html`${heading1(t, t('home.title'))}
<p class="govuk-body-l">${say(t, 'home.intro')}</p>
<ul class="app-doors">${doors.map(([href, name], index) => {
    const title: CatalogueKey = `home.${name}.title`
    const text: CatalogueKey = `home.${name}.text`
    return html`<li class="app-door${index === 0 ? ' app-door--first' : ''}"><h2 class="govuk-heading-s"><a class="govuk-link" href="${pathIn(code, href)}">${say(t, title)}</a></h2><p class="govuk-body">${say(t, text)}</p></li>`
  })}</ul>
<h2 class="govuk-heading-m">${say(t, 'know.more')}</h2>
${links(t, more)}`
}

const more: readonly Link[] = [
  { href: '/you', text: 'know.you' },
  { href: '/easy', text: 'know.easy' },
  { href: '/quiz', text: 'know.quiz' },
]

import { html, insetText, type Html } from '@article4/govuk-html'
import { pathIn } from '../../site.ts'
import type { KnowWords } from '../../know/content/catalogue.ts'
import { inEnglish } from './parts.view.ts'

/** What can be printed: a pack for a district in one tap, or one piece in two. */
export interface ChooseModel {
  readonly t: KnowWords
  /** Why nothing can be printed here; null where it can. */
  readonly refusal: string | null
  readonly packs: readonly { readonly code: string; readonly name: string; readonly languages: string }[]
  readonly kinds: readonly { readonly code: string; readonly title: string; readonly text: string }[]
  readonly rules: readonly string[]
}

export function chooseView({ t, refusal, packs, kinds, rules }: ChooseModel): Html {
  const at = (path: string): string => pathIn(t.language.code, path)
  return inEnglish(
    t,
    html`<h1 class="govuk-heading-l">Posters, cards and leaflets</h1>
<p class="govuk-body">Print them and hang them up or give them out. Anyone may. You do not need to sign in, and we do not keep who printed what.</p>
${refusal === null ? null : insetText({ text: refusal })}
<h2 class="govuk-heading-m">Before you hang or give anything</h2>
<ul class="govuk-list govuk-list--bullet">${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
<h2 class="govuk-heading-m">One piece</h2>
<ul class="govuk-list app-ways">${kinds.map(({ code, title, text }) => html`<li><a class="govuk-link" href="${at(`/materials/${code}`)}">${title}</a><br>${text}</li>`)}</ul>
<h2 class="govuk-heading-m">All of it for a district</h2>
${
  refusal === null
    ? html`<p class="govuk-body">One PDF in the languages most spoken there. It can take some seconds.</p>
<ul class="govuk-list app-ways">${packs.map(({ code, name, languages }) => html`<li><a class="govuk-link" href="${at(`/materials/pack/file?district=${code}`)}">${name} (PDF)</a> <span class="app-quiet">${languages}</span></li>`)}</ul>`
    : null
}`,
  )
}

import { everyone } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import type { KnowWords } from '../../know/content/catalogue.ts'
import { publicDocument } from '../../pages/layout.view.ts'
import type { LiveSite } from '../../live-site.ts'
import type { Front } from '../../site.ts'
import { districts } from '../reference.ts'
import { languagesOf } from '../rules/districts.ts'
import { kinds } from '../rules/kinds.ts'
import { isPublicOrigin, originOf } from '../rules/links.ts'
import { kindWords, rulesInWords } from '../words.ts'
import { chooseView, type ChooseModel } from './choose.view.ts'
import { refusalInWords } from './refusal.ts'

interface Found {
  readonly front: Front | null
  readonly origin: string
}

export const choosePage = (live: LiveSite): Page<Found> =>
  page('portal.materials', {
    through: 'public',
    may: everyone,
    async load(db, { services, now }) {
      const front = await live.front(db, now)
      return { front, origin: originOf(front, services.publicUrl) }
    },
    about: () => null,
    present({ front, origin }) {
      const site = live.now()
      const title = site.t('title.help')
      const body = chooseView(chooseModel(site.know, origin))
      return show(title, publicDocument({ site, front, path: '/materials', title, body }))
    },
  })

export function chooseModel(t: KnowWords, origin: string): ChooseModel {
  return {
    t,
    refusal: isPublicOrigin(origin) ? null : refusalInWords('no-address'),
    packs: districts.districts.map((district) => ({
      code: district.code,
      name: district.name,
      languages: languagesOf(district, districts.rule).map(englishNameOf).join(', '),
    })),
    kinds: kinds.filter((kind) => kind !== 'pack').map((code) => ({ code, ...kindWords[code] })),
    rules: rulesInWords,
  }
}

const names = new Intl.DisplayNames('en-GB', { type: 'language' })
export const englishNameOf = (code: string): string => names.of(code) ?? code

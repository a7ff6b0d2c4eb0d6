import { everyone } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { settingCodes } from '../../journey/reference.ts'
import { keyOf, type KnowWords } from '../../know/content/catalogue.ts'
import { publicDocument } from '../../pages/layout.view.ts'
import type { LiveSite } from '../../live-site.ts'
import { languageCodes, type Front, type Site } from '../../site.ts'
import { kindOf, linkOf } from '../read-order.ts'
import { districts } from '../reference.ts'
import { rules, type Kind } from '../rules/kinds.ts'
import { isPublicOrigin, originOf } from '../rules/links.ts'
import { speakerOf } from '../say.ts'
import { kindWords } from '../words.ts'
import { englishNameOf } from './choose.ts'
import { pieceView, type PieceModel } from './piece.view.ts'
import { refusalInWords } from './refusal.ts'
import type { Refusal } from '../compose.ts'

interface Found {
  readonly kind: Kind
  readonly front: Front | null
  readonly origin: string
  /** A campaign’s counting link that the paper will have. */
  readonly link?: string
}

export const piecePage = (live: LiveSite): Page<Found> =>
  page('portal.materials-piece', {
    through: 'public',
    may: everyone,
    load: async (db, { params, query, services, now }) => {
      const kind = kindOf(params['kind'])
      const link = kind === null ? null : linkOf(kind, query['link'])
      if (kind === null || link === null) return null
      const front = await live.front(db, now)
      return { kind, front, origin: originOf(front, services.publicUrl), ...link }
    },
    about: () => null,
    present: ({ kind, front, origin, link }) => {
      const refusal = isPublicOrigin(origin) ? null : 'no-address'
      const site = live.now()
      return show(
        site.t('title.help'),
        pieceDocument(site, { kind, front, refusal, ...(link === undefined ? {} : { link }) }),
      )
    },
  })

/** The page of a piece, with what stands in the way of printing it. */
export function pieceDocument(
  site: Site,
  {
    kind,
    front,
    refusal,
    link,
  }: Pick<Found, 'kind' | 'front' | 'link'> & { readonly refusal: Refusal | null },
): ReturnType<typeof publicDocument> {
  return publicDocument({
    site,
    front,
    path: `/materials/${kind}`,
    title: site.t('title.help'),
    body: pieceView(pieceModel(site.know, kind, refusal, link)),
  })
}

export function pieceModel(t: KnowWords, kind: Kind, refusal: Refusal | null, link?: string): PieceModel {
  const { hasDistrict, hasPlace } = rules[kind]
  const isForOneLanguage = kind !== 'codes' && kind !== 'pack'
  const english = speakerOf('en')
  return {
    t,
    kind,
    ...kindWords[kind],
    refusal: refusal === null ? null : refusalInWords(refusal),
    languages: isForOneLanguage ? languageCodes.map(languageOption) : [],
    places: hasPlace
      ? settingCodes.map((value) => ({ value, text: english(keyOf(english, `setting.${value}`)) }))
      : [],
    districts: hasDistrict ? [...anyDistrict(kind), ...districts.districts.map(districtOption)] : [],
    hasFinish: isForOneLanguage && kind !== 'card',
    link: link ?? null,
  }
}

const languageOption = (value: string): PieceModel['languages'][number] => ({
  value,
  text: value === 'en' ? 'English' : `${englishNameOf(value)} (${speakerOf(value).language.name})`,
})

const districtOption = ({
  code,
  name,
}: (typeof districts.districts)[number]): { value: string; text: string } => ({
  value: code,
  text: name,
})

function anyDistrict(kind: Kind): readonly { value: string; text: string }[] {
  if (kind === 'pack') return []
  return [{ value: '', text: kind === 'codes' ? 'All languages' : 'None: national numbers only' }]
}

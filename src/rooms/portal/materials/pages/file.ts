import { everyone } from '#platform/access.ts'
import { notFound, show, type Outcome } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { get, type Route } from '#platform/routes.ts'
import type { LiveSite } from '../../live-site.ts'
import type { Voices } from '../../review/voices.ts'
import type { Site } from '../../site.ts'
import type { Order } from '../order.ts'
import type { PressRoom } from '../press-room.ts'
import { kindOf, readOrder } from '../read-order.ts'
import { originOf } from '../rules/links.ts'
import { pieceDocument } from './piece.ts'

/**
 * The file itself. What it stands on is read by a page, as everything is; it is printed after that transaction has ended, so that no
 * connection waits for paper.
 */
export function fileRoute(speaking: Speaking, url: string, press: PressRoom): Route {
  return {
    ...get(
      url,
      orderPage(speaking, () => notFound),
    ),
    async answer(gate, request) {
      const due: Order[] = []
      const read = await gate.showPage(
        orderPage(speaking, (order) => {
          due.push(order)
          return notFound
        }),
        request,
      )
      const [order] = due
      return order === undefined ? read : printed(speaking.live.now(), order, press)
    },
  }
}

/** The page’s own language, and those that are printed. */
interface Speaking {
  readonly live: LiveSite
  readonly voices: Voices
}

const orderPage = ({ live, voices }: Speaking, present: (order: Order) => Outcome): Page<Order> =>
  page('portal.materials-file', {
    through: 'public',
    may: everyone,
    load: async (db, { params, query, services, now }) => {
      const kind = kindOf(params['kind'])
      const asked = kind === null ? null : readOrder(kind, query)
      if (asked === null) return null
      const on = now.toISOString().slice(0, 10)
      const front = await live.front(db, now)
      return {
        ...asked,
        ...saidIn(voices, asked.languages),
        on,
        front,
        origin: originOf(front, services.publicUrl),
      }
    },
    about: () => null,
    present,
  })

/** Only languages that somebody corrected: the same words are the same order. */
function saidIn(voices: Voices, languages: readonly string[]): Pick<Order, 'said'> {
  const said = languages
    .map((code) => [code, voices.in(code).corrected] as const)
    .filter(([, corrected]) => Object.keys(corrected).length > 0)
  return said.length === 0 ? {} : { said: Object.fromEntries(said) }
}

const retryAfterSeconds = 10

async function printed(site: Site, order: Order, press: PressRoom): Promise<Outcome> {
  const result = await press.print(order)
  switch (result.kind) {
    case 'busy':
      return { kind: 'busy', retryAfterSeconds }
    case 'refused': {
      const { kind, front } = order
      return show(site.t('title.help'), pieceDocument(site, { kind, front, refusal: result.why }), {
        status: 409,
      })
    }
    case 'printed':
      return {
        kind: 'download',
        fileName: fileNameOf(order),
        type: 'application/pdf',
        bytes: result.bytes,
      }
  }
}

/** Neutral, and different enough to find again. */
function fileNameOf({ kind, languages, place, district }: Order): string {
  const [language = ''] = languages
  const parts = kind === 'pack' || kind === 'codes' ? [kind, district] : [kind, place, language, district]
  return `${parts.filter((part) => part !== null && part !== '').join('-')}.pdf`
}

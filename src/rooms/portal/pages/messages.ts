import { setTimeout as sleep } from 'node:timers/promises'
import type { Html } from '@article4/govuk-html'
import { everyone } from '#platform/access.ts'
import { parseReceipt } from '#platform/crypto/receipt.ts'
import type { FormBody } from '#platform/forms.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { post, type Route } from '#platform/routes.ts'
import { pepperOf } from '../answer-form.ts'
import { errorText } from '../journey/words.ts'
import type { FieldError } from '../journey/read-field.ts'
import type { Words } from '../content/catalogue.ts'
import type { Pace } from '../pace.ts'
import type { LiveSite } from '../live-site.ts'
import { pathIn, type Front, type Site } from '../site.ts'
import {
  readMessagesPosted,
  useReceipt,
  type AskScreen,
  type MessagesAnswered,
  type MessagesScreen,
} from '../use-receipt.ts'
import type { Visits } from '../visits.ts'
import { stepFormId, type ShownError } from './parts.view.ts'
import { publicDocument } from './layout.view.ts'
import { askView } from './ask-code.view.ts'
import { deleteView } from './delete-messages.view.ts'
import { messagesView, type MessagesModel } from './messages.view.ts'
import { noticeView } from './notice.view.ts'

/** Coming back with a receipt: one address, and nothing in it. */
interface AskFound {
  readonly front: Front | null
  readonly pass: string
}

export const messagesPage = (live: LiveSite, visits: Visits): Page<AskFound> =>
  page('portal.messages', {
    through: 'public',
    may: everyone,
    load: async (db, { services, now }) => ({
      front: await live.front(db, now),
      pass: visits.ask(pepperOf(services), now),
    }),
    about: () => null,
    present: ({ front, pass }) => {
      const site = live.now()
      return whole(site, {
        front,
        body: askBody(site, { kind: 'ask', pass, errors: [], typed: '', waiting: null, isClosed: false }),
        token: pass,
      })
    },
  })

export function messagesPost(live: LiveSite, url: string, visits: Visits, pace: Pace): Route {
  const command = useReceipt(visits)
  const present = (answered: MessagesAnswered, body: FormBody): Outcome =>
    presentMessages(live.now(), answered, body)
  const plain = post(url, command, {
    page: messagesPage(live, visits),
    then: (answered, request) => present(answered, request.body),
  })
  return {
    ...plain,
    async answer(gate, request) {
      // Only what could be a receipt takes a turn: a mistyped one is found by its check digits and costs nothing.
      const posted = readMessagesPosted(request.body)
      if (posted.go === 'open' && parseReceipt(posted.code).ok) {
        const waitMs = pace.turn(performance.now())
        if (waitMs === null) return present({ screen: { kind: 'busy' }, front: null }, request.body)
        await sleep(waitMs)
      }
      return plain.answer(gate, request)
    },
  }
}

const openMinutes = 10

function presentMessages(site: Site, { screen, front }: MessagesAnswered, body: FormBody): Outcome {
  const { t } = site
  const action = pathIn(t.language.code, '/messages')
  switch (screen.kind) {
    case 'ask':
      return whole(site, { front, body: askBody(site, screen), token: screen.pass, errors: screen.errors })
    case 'open':
      return whole(site, {
        front,
        token: screen.visit.leaving,
        form: stepFormId,
        errors: screen.visit.errors,
        body: messagesView(messagesModel(site, screen, action)),
      })
    case 'delete':
      return whole(site, {
        front,
        token: screen.visit.leaving,
        form: stepFormId,
        body: deleteView({ t, action, ...screen.visit }),
      })
    case 'busy': {
      const again = { action, fields: body, button: 'trouble.busy.button' } as const
      const view = noticeView({
        t,
        title: 'trouble.busy.title',
        texts: ['trouble.busy.text', 'trouble.danger'],
        again,
        link: null,
      })
      return whole(site, { front, body: view, status: 503 })
    }
  }
}

interface Whole {
  readonly front: Front | null
  readonly body: Html
  readonly token?: string
  readonly form?: string
  readonly status?: number
  readonly errors?: readonly FieldError[]
}

function whole(site: Site, { errors = [], status, ...frame }: Whole): Outcome {
  const title = site.t('title.messages')
  const hasErrors = errors.length > 0
  return show(title, publicDocument({ site, path: '/messages', title, hasErrors, ...frame }), {
    status: status ?? (hasErrors ? 422 : 200),
  })
}

function askBody(site: Site, screen: AskScreen): Html {
  const { t } = site
  return askView({
    ...screen,
    t,
    action: pathIn(t.language.code, '/messages'),
    errors: shownErrors(t, screen.errors),
  })
}

function messagesModel(
  site: Site,
  screen: Extract<MessagesScreen, { kind: 'open' }>,
  action: string,
): MessagesModel {
  const { t } = site
  const { visit } = screen
  return {
    ...visit,
    t,
    action,
    minutes: openMinutes,
    notice: visit.notice === null ? null : t(visit.notice === 'sent' ? 'messages.sent' : 'messages.deleted'),
    errors: shownErrors(t, visit.errors),
    messages: screen.messages.map(({ at, from, text }) => ({
      from,
      text,
      on: t('messages.on', { date: dayText(at, t) }),
    })),
    ownWords: screen.ownWords,
  }
}

/** The day and no hour: an hour could tell who was at which screen when. */
const dayText = (at: Date, t: Words): string =>
  new Intl.DateTimeFormat(t.language.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
    numberingSystem: 'latn',
  }).format(at)

const shownErrors = (t: Words, errors: readonly FieldError[]): ShownError[] =>
  errors.map((error) => ({ field: error.field, text: errorText(error, t) }))

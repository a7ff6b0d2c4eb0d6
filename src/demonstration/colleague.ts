import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { complaint, encode, hiddenFields, type Fields } from './answered-page.ts'
import type { PersonName } from './people.ts'
import { DemonstrationStopped } from './stopped.ts'

/** One of the cast at work: a browser on the staff site, signed in as anybody would be in a demonstration. */
export interface Colleague {
  /** Reads a page, and answers its markup. */
  read(url: string): Promise<string>
  /** Opens the page, fills its form in and sends it, to `to` where the form goes elsewhere. Answers where that led. */
  fill(url: string, fields: Fields, to?: string): Promise<string>
  /** Sends a form whose page is known, and answers where that led. */
  send(url: string, fields: Fields): Promise<string>
  /** The same, where it may come back to be answered further. */
  post(url: string, fields: Fields): Promise<LightMyRequestResponse>
  signOut(): Promise<void>
}

export interface Staff {
  /** The person, working for a purpose; signed in anew when the session would have ended. */
  as(name: PersonName, purpose: string): Promise<Colleague>
}

/** A session ends after an hour without a request; the clock jumps, so it is renewed well before. */
const renewAfterMs = 40 * 60_000

interface Session {
  readonly cookie: string
  readonly seenAt: number
  readonly purpose: string
}

export function openOffice(
  app: FastifyInstance,
  personId: (name: PersonName) => string,
  now: () => Date,
): Staff {
  const sessions = new Map<PersonName, Session>()
  return {
    async as(name, purpose) {
      const at = now().getTime()
      const before = sessions.get(name)
      const isFresh = before !== undefined && at - before.seenAt < renewAfterMs
      const cookie = isFresh ? before.cookie : await signIn(app, personId(name), name)
      const colleague = atDesk(app, cookie, name)
      // A new session begins for the purpose of the one before.
      if (before?.purpose !== purpose) await expectRedirect(colleague, name, '/purpose', { purpose })
      sessions.set(name, { cookie, seenAt: at, purpose })
      return {
        ...colleague,
        async signOut() {
          sessions.set(name, { cookie: '', seenAt: 0, purpose })
          await expectRedirect(colleague, name, '/sign-out', {})
        },
      }
    },
  }
}

async function signIn(app: FastifyInstance, person: string, name: string): Promise<string> {
  const answer = await send(app, '/demonstration', { person }, null)
  const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  if (answer.statusCode !== 303 || cookie === '')
    throw new DemonstrationStopped(`${name} could not sign in: ${complaint(answer.body)}`)
  return cookie
}

function atDesk(app: FastifyInstance, cookie: string, name: string): Omit<Colleague, 'signOut'> {
  const post: Colleague['post'] = (url, fields) => send(app, url, fields, cookie)
  const read = async (url: string): Promise<string> => {
    const answer = await app.inject({ method: 'GET', url, headers: { ...browser, cookie } })
    if (answer.statusCode !== 200)
      throw new DemonstrationStopped(`${name} could not open ${url}: ${complaint(answer.body)}`)
    return answer.body
  }
  return {
    post,
    send: (url, fields) => expectRedirect({ post }, name, url, fields),
    read,
    async fill(url, fields, to = url) {
      const page = await read(url)
      return expectRedirect({ post }, name, to, { ...hiddenFields(page), ...fields })
    },
  }
}

async function expectRedirect(
  colleague: Pick<Colleague, 'post'>,
  name: string,
  url: string,
  fields: Fields,
): Promise<string> {
  const answer = await colleague.post(url, fields)
  if (answer.statusCode !== 303)
    throw new DemonstrationStopped(`${name} could not send ${url}: ${complaint(answer.body)}`)
  return String(answer.headers.location)
}

const browser = { 'user-agent': 'Article 4 demonstration', host: 'localhost' }

const send = (app: FastifyInstance, url: string, fields: Fields, cookie: string | null) =>
  app.inject({
    method: 'POST',
    url,
    headers: {
      ...browser,
      ...(cookie === null ? {} : { cookie }),
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: encode(fields),
  })

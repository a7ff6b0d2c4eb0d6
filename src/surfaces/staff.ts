import type { FastifyInstance } from 'fastify'
import { html } from '@article4/govuk-html'
import { mayTry, type Actor } from '#platform/access.ts'
import { publishedScripts } from '#platform/assets.ts'
import type { Database } from '#platform/database.ts'
import { createGate } from '#platform/gate.ts'
import { mount, type ProblemKind } from '#platform/http/mount.ts'
import { newId } from '#platform/ids.ts'
import { unsealFor } from '#platform/keys/client.ts'
import { staffDocument, type SignedIn } from '#platform/views/staff-layout.ts'
import { newServer } from './server.ts'
import type { FrontMatter, Rooms, SurfaceParts } from './parts.ts'

/** The staff site: everything behind sign-in, and the sign-in door itself. It knows nothing of the public pages. */
export interface StaffParts extends SurfaceParts {
  readonly staff: Database
  readonly door: Database
  readonly keySocket: string
}

export async function openStaff(rooms: Rooms, parts: StaffParts): Promise<FastifyInstance> {
  const app = await newServer(
    parts.assets,
    [
      'staff.css',
      'staff.js',
      'govuk-frontend.min.js',
      'passkey.js',
      'icon.svg',
      'network.js',
      'field.js',
      'field-log.js',
      'field-vault.js',
      'field-worker.js',
      ...publishedScripts,
    ],
    30_000,
    { 'field-worker.js': '/operations/field' },
  )
  const at = (file: string): string => `${parts.assets.urlPrefix}/${file}`
  const urls = { css: at('staff.css'), js: at('staff.js'), icon: at('icon.svg') }
  const front = rememberedFrontMatter(rooms, parts.door)
  await mount(app, {
    routes: rooms.staffRoutes,
    gate: createGate({
      pools: { session: parts.staff.kysely, door: parts.door.kysely },
      services: {
        clock: parts.clock,
        newId,
        staffUrl: parts.staffUrl,
        publicUrl: parts.publicUrl,
        keyring: parts.keyring,
      },
      unsealFor: (token, agentHash) => unsealFor(parts.keySocket, token, agentHash),
    }),
    log: parts.log,
    sessions: { staffUrl: parts.staffUrl, signInUrl: '/sign-in' },
    render: async (outcome, request) => {
      const matter = await front()
      return staffDocument({
        title: outcome.title,
        body: outcome.body,
        wide: outcome.layout === 'wide',
        partnership: matter?.name ?? 'Article 4',
        demonstration: matter?.demonstration ?? false,
        assets: urls,
        path: request.path,
        who:
          outcome.actor === undefined || outcome.actor.personId === ''
            ? null
            : signedIn(rooms, outcome.actor),
      })
    },
    problem: async (kind, request) => {
      const matter = await front().catch(() => null)
      return staffDocument({
        title: words[kind].title,
        body: html`<h1 class="govuk-heading-l">${words[kind].title}</h1><p class="govuk-body">${words[kind].text}</p><p class="govuk-body"><a class="govuk-link" href="/">Go to the first page</a></p>`,
        wide: false,
        partnership: matter?.name ?? 'Article 4',
        demonstration: matter?.demonstration ?? false,
        assets: urls,
        path: request.path,
        who: null,
      })
    },
  })
  return app
}

const signedIn = (rooms: Rooms, actor: Actor): SignedIn => ({
  name: actor.name,
  agency: actor.agencyName,
  purpose: actor.purpose,
  purposes: rooms.purposes,
  navigation: rooms.navigation.filter((item) => mayTry({ ...item.may, purposes: null }, actor)),
})

/** The partnership's name hardly changes: asked once it exists, then again every half minute at most. */
function rememberedFrontMatter(rooms: Rooms, door: Database): () => Promise<FrontMatter | null> {
  let kept: { matter: FrontMatter; until: number } | null = null
  return async () => {
    if (kept !== null && kept.until > performance.now()) return kept.matter
    const matter = await rooms.frontMatter(door.kysely)
    kept = matter === null ? null : { matter, until: performance.now() + 30_000 }
    return matter
  }
}

const words: Record<ProblemKind, { title: string; text: string }> = {
  'not-found': {
    title: 'Page not found',
    text: 'There is nothing here, or it is not for you. Check the address, or the purpose you are working for.',
  },
  'forbidden-form': {
    title: 'That form was not sent from this site',
    text: 'Go back, reload the page and send it again.',
  },
  'bad-request': {
    title: 'We could not read that form',
    text: 'Go back and send it again. Nothing was changed.',
  },
  'too-large': { title: 'That is too large', text: 'Send less at once. Nothing was changed.' },
  busy: {
    title: 'Try again in a minute',
    text: 'The database did not answer in time. Nothing was lost; send it again in a minute.',
  },
  broken: {
    title: 'Something went wrong here',
    text: 'The fault is ours and has been logged. Nothing was changed by what you sent.',
  },
}

import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/database.ts'
import { createGate } from '#platform/gate.ts'
import { mount, type ProblemKind } from '#platform/http/mount.ts'
import type { FormBody } from '#platform/forms.ts'
import { securityHeaders } from '#platform/http/headers.ts'
import { newId } from '#platform/ids.ts'
import { newServer } from './server.ts'
import type { Rooms, SurfaceParts } from './parts.ts'

/**
 * The public site. It mounts the portal's routes and nothing else: no session, no cookie, no staff template, and a
 * database role that can call the intake's and the portal's functions and select nothing but public keys.
 */
export interface PublicParts extends SurfaceParts {
  readonly public: Database
  /** The portal's own page around a problem, in plain words. */
  problem(kind: ProblemKind, path: string, form: FormBody | null): Promise<string>
}

/** Three minutes: photographs from a phone with one bar. Each is sent once, and losing it half way is losing it. */
const slowestUploadMs = 180_000

export async function openPublic(rooms: Rooms, parts: PublicParts): Promise<FastifyInstance> {
  const files = ['public.css', 'exit.js', 'keep.js', 'learner.js', 'icon.svg']
  const app = await newServer(parts.assets, files, slowestUploadMs, { 'keep.js': '/' })
  await mount(app, {
    routes: rooms.publicRoutes(parts.assets),
    gate: createGate({
      pools: { public: parts.public.kysely },
      services: {
        clock: parts.clock,
        newId,
        staffUrl: parts.staffUrl,
        publicUrl: parts.publicUrl,
        keyring: parts.keyring,
      },
      unsealFor: () => async () => ({ kind: 'refused' }),
    }),
    log: parts.log,
    sessions: null,
    headers: { 'content-security-policy': withExit(securityHeaders['content-security-policy'] ?? '') },
    // The portal's pages are whole documents: their language and direction are the page's own.
    render: async (outcome) => String(outcome.body),
    problem: (kind, request) => parts.problem(kind, request.path, request.form),
  })
  return app
}

/**
 * The exit button is a form, so that it works and drops what was typed without a script. Browsers hold the answer's
 * redirect against the page's list of where its forms may go.
 */
const withExit = (policy: string): string =>
  policy.replace("form-action 'self'", "form-action 'self' https://www.bbc.co.uk")

import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/database.ts'
import { createGate } from '#platform/gate.ts'
import { mount, type ProblemKind } from '#platform/http/mount.ts'
import { newId } from '#platform/ids.ts'
import { newServer } from './server.ts'
import type { Rooms, SurfaceParts } from './parts.ts'

/**
 * The public site. It mounts the portal's routes and nothing else: no session, no cookie, no staff template, and a
 * database role that can call the intake's functions and select nothing.
 */
export interface PublicParts extends SurfaceParts {
  readonly public: Database
  /** The portal's own page around a problem, in plain words. */
  problem(kind: ProblemKind, path: string): string
}

export async function openPublic(rooms: Rooms, parts: PublicParts): Promise<FastifyInstance> {
  const app = await newServer(parts.assets, ['public.css', 'exit.js'])
  await mount(app, {
    routes: rooms.publicRoutes(parts.assets),
    gate: createGate({
      pools: { public: parts.public.kysely },
      services: { clock: parts.clock, newId, staffUrl: parts.staffUrl, publicUrl: parts.publicUrl, keyring: parts.keyring },
      unsealFor: () => async () => ({ kind: 'refused' }),
    }),
    log: parts.log,
    sessions: null,
    // The portal's pages are whole documents: their language and direction are the page's own.
    render: async (outcome) => String(outcome.body),
    problem: async (kind, request) => parts.problem(kind, request.path),
  })
  return app
}

import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SessionEnded, type Gate, type GateRequest } from '../gate.ts'
import { newId } from '../ids.ts'
import type { FormBody } from '../forms.ts'
import type { Log } from '../log.ts'
import type { Outcome } from '../outcome.ts'
import type { Route } from '../routes.ts'
import { acceptForms, BadBody, readMultipart } from './body.ts'
import { readCookie, sessionCookie, sessionCookieName } from './cookie.ts'
import { isOwnForm, securityHeaders } from './headers.ts'
import { watchedBytes } from './watched-bytes.ts'

/**
 * Puts a surface's routes on HTTP. Everything about HTTP that a room must not know is here: cookies, headers, the check
 * that a form is our own, the uniform "not found", and the one place where a fault is logged.
 */
export interface Surface {
  readonly routes: readonly Route[]
  readonly gate: Gate
  readonly log: Log
  /** Whether this surface has sessions at all. The public one has no cookie to read. */
  readonly sessions: { readonly staffUrl: string; readonly signInUrl: string } | null
  /** Headers of this surface that differ from the common list. */
  readonly headers?: Readonly<Record<string, string>>
  /** The whole document around an outcome. */
  render(outcome: Extract<Outcome, { kind: 'show' }>, request: RenderRequest): Promise<string>
  /** Pages for what went wrong, in this surface's words. */
  problem(kind: ProblemKind, request: RenderRequest): Promise<string>
}
export interface RenderRequest {
  readonly path: string
  readonly token: string | null
  readonly agentHash: string
  /** What was posted, where it could be read: a page for our own fault can offer to send it again. */
  readonly form: FormBody | null
}
export type ProblemKind = 'not-found' | 'forbidden-form' | 'bad-request' | 'too-large' | 'busy' | 'broken'

/** A hidden thing and a missing thing take the same time: no answer of "not found" leaves before this. */
const notFoundFloorMs = 40

export async function mount(app: FastifyInstance, surface: Surface): Promise<void> {
  await acceptForms(app)
  const headers = Object.entries({ ...securityHeaders, ...surface.headers })
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of headers) if (!reply.hasHeader(name)) reply.header(name, value)
  })
  for (const route of surface.routes) {
    app.route({
      method: route.method,
      url: route.url,
      handler: (request, reply) => handle(surface, route, request, reply),
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    await sleep(notFoundFloorMs)
    return problem(surface, 'not-found', 404, request, reply)
  })
  app.setErrorHandler(async (error, request, reply) => failed(surface, error, request, reply))
}

async function handle(
  surface: Surface,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const began = performance.now()
  if (route.method === 'POST' && !isOwnForm(request.headers))
    return problem(surface, 'forbidden-form', 403, request, reply)
  const outcome = await route.answer(surface.gate, await readRequest(surface, route, request))
  if (outcome.kind === 'not-found') await sleep(Math.max(0, notFoundFloorMs - (performance.now() - began)))
  return send(surface, outcome, request, reply)
}

async function readRequest(surface: Surface, route: Route, request: FastifyRequest): Promise<GateRequest> {
  const multipart = request.isMultipart()
  if (multipart && !route.files) throw new BadBody('this form takes no files')
  const { body, files } = multipart
    ? await readMultipart(request)
    : { body: (request.body ?? {}) as GateRequest['body'], files: [] }
  return {
    params: request.params as Record<string, string>,
    query: flat(request.query as Record<string, string | string[]>),
    body,
    files,
    requestId: newId(),
    ...identify(surface, request),
  }
}

function identify(surface: Surface, request: FastifyRequest): { token: string | null; agentHash: string } {
  if (surface.sessions === null) return { token: null, agentHash: '' }
  const agent = createHash('sha256')
    .update(request.headers['user-agent'] ?? '')
    .digest('base64url')
    .slice(0, 22)
  return {
    token: readCookie(request.headers.cookie, sessionCookieName(surface.sessions.staffUrl)),
    agentHash: agent,
  }
}

const renderRequest = (surface: Surface, request: FastifyRequest): RenderRequest => ({
  path: request.url.split('?')[0] ?? '/',
  form: request.method === 'POST' && !request.isMultipart() && isFormBody(request.body) ? request.body : null,
  ...identify(surface, request),
})

const isFormBody = (body: unknown): body is FormBody => typeof body === 'object' && body !== null

const flat = (query: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]),
  )

async function send(
  surface: Surface,
  outcome: Outcome,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  switch (outcome.kind) {
    case 'show':
      reply.headers(outcome.headers ?? {})
      return html(
        reply,
        outcome.status ?? 200,
        await surface.render(outcome, renderRequest(surface, request)),
      )
    case 'redirect': {
      if (outcome.session !== undefined && surface.sessions !== null) {
        const value = outcome.session === 'end' ? '' : outcome.session.token
        reply.header('set-cookie', sessionCookie(surface.sessions.staffUrl, value))
      }
      return reply.redirect(outcome.to, 303)
    }
    case 'not-found':
      return problem(surface, 'not-found', 404, request, reply)
    case 'busy':
      reply.header('retry-after', outcome.retryAfterSeconds)
      return problem(surface, 'busy', 503, request, reply)
    case 'download':
      return reply
        .header('content-type', outcome.type)
        .header(
          'content-disposition',
          `attachment; filename="${outcome.fileName.replaceAll(/[^A-Za-z0-9._-]/g, '_')}"`,
        )
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-length', outcome.bytes.byteLength)
        .send(watchedBytes(outcome.bytes, () => isStillSignedIn(surface, request)))
  }
}

async function isStillSignedIn(surface: Surface, request: FastifyRequest): Promise<boolean> {
  const { token, agentHash } = identify(surface, request)
  return token !== null && surface.gate.isSignedIn(token, agentHash)
}

async function failed(
  surface: Surface,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (error instanceof SessionEnded && surface.sessions !== null) {
    const back = request.method === 'GET' ? `?then=${encodeURIComponent(request.url)}` : ''
    return reply.redirect(`${surface.sessions.signInUrl}${back}`, 303)
  }
  if (error instanceof BadBody) {
    return problem(surface, error.status === 413 ? 'too-large' : 'bad-request', error.status, request, reply)
  }
  const status = statusOf(error)
  if (status === 413) return problem(surface, 'too-large', 413, request, reply)
  if (status < 500) return problem(surface, 'bad-request', 400, request, reply)
  // The route's pattern, not the URL: an id alone can say too much on the public site.
  surface.log.error('request.failed', error, {
    route: request.routeOptions.url ?? '-',
    method: request.method,
  })
  return isDatabaseAway(error)
    ? problem(surface, 'busy', 503, request, reply)
    : problem(surface, 'broken', 500, request, reply)
}

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500

/** Connection refused, the server shutting down, disk full, too many connections: come back soon, nothing was lost. */
function isDatabaseAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : ''
  return (
    /^(?:ECONNREFUSED|ECONNRESET|ENOENT|57P0\d|53\d{3}|08\d{3})$/.test(code) ||
    message.includes('timeout exceeded when trying to connect') ||
    message.includes('Connection terminated')
  )
}

async function problem(
  surface: Surface,
  kind: ProblemKind,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return html(reply, status, await surface.problem(kind, renderRequest(surface, request)))
}

const html = (reply: FastifyReply, status: number, document: string): FastifyReply =>
  reply.code(status).header('content-type', 'text/html; charset=utf-8').send(document)

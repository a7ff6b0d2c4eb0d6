import path from 'node:path'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import type { Assets } from '#platform/assets.ts'

/**
 * A bare server with limits tighter than Node's own: slow requests are cut, connections are capped, and nothing about a
 * visitor is logged (the framework's own logger is off; ours logs faults alone).
 */
export async function newServer(
  assets: Assets,
  files: readonly string[],
  requestTimeout: number,
  /** Below which address a script may work for pages without a network, by the script's name. */
  worksFor: Readonly<Record<string, string>> = {},
): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: 256 * 1024,
    requestTimeout,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    maxRequestsPerSocket: 1_000,
    routerOptions: { maxParamLength: 200 },
    trustProxy: false,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    http: { headersTimeout: 10_000, maxHeaderSize: 8_192 },
  })
  app.server.maxConnections = 2_000
  const wanted = new Set(files)
  await app.register(fastifyStatic, {
    root: assets.folder,
    prefix: `${assets.urlPrefix}/`,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['**/ready'],
    allowedPath: (pathName) => wanted.has(pathName.split('/').at(-1) ?? ''),
    setHeaders: (reply, file) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable')
      const scope = worksFor[path.basename(file).replace(/\.(?:br|gz)$/, '')]
      if (scope !== undefined) reply.header('service-worker-allowed', scope)
    },
  })
  return app
}

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { rooms } from '../../src/app.ts'
import { testApp } from '../support/app.ts'

/**
 * Whoever has an account and no right sees nothing: for every staff route that is not open to all, the not-found page.
 * And each surface is asked for the other's routes.
 */
const app = await testApp()
const someId = '00000000-0000-4000-8000-00000000dead'
const fill = (url: string): string => url.replaceAll(/:[a-zA-Z]+/g, someId)

suite('the outcast', () => {
  const closed = rooms.staffRoutes.filter(
    (route) => route.through === 'session' && !route.may.rights.includes('*'),
  )

  test('there are routes to be refused', () => {
    assert.ok(closed.length > 10)
  })

  for (const route of closed) {
    test(`${route.method} ${route.url} is not found by someone without rights`, async () => {
      const answer =
        route.method === 'GET'
          ? await app.asNoRights.get(fill(route.url))
          : await app.asNoRights.post(fill(route.url))
      assert.equal(answer.statusCode, 404)
      assert.match(answer.body, /<h1 class="govuk-heading-l">Page not found<\/h1>/)
    })
  }

  test('every route behind sign-in sends a stranger to the sign-in page', async () => {
    for (const route of rooms.staffRoutes.filter((one) => one.through === 'session')) {
      const answer = await app.staff.inject({
        method: route.method,
        url: fill(route.url),
        headers: {
          'sec-fetch-site': 'same-origin',
          host: 'localhost',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: '',
      })
      assert.equal(answer.statusCode, 303, `${route.method} ${route.url}`)
      assert.match(String(answer.headers.location), /^\/sign-in/)
    }
  })
})

suite('surfaces', () => {
  test('the public site answers no staff route', async () => {
    for (const route of rooms.staffRoutes) {
      if (route.url === '/') continue
      const answer = await app.public.inject({
        method: route.method,
        url: fill(route.url),
        headers: { 'sec-fetch-site': 'same-origin' },
      })
      assert.equal(answer.statusCode, 404, `${route.method} ${route.url}`)
    }
  })

  test('the staff site answers no public route', async () => {
    const urls = ['/form', '/messages', '/leave', '/pl/form', '/safety']
    for (const url of urls) assert.equal((await app.staff.inject({ url })).statusCode, 404, url)
  })

  test('the public site sets no cookie and both keep nothing in caches', async () => {
    for (const [site, url] of [
      [app.public, '/'],
      [app.public, '/form'],
      [app.staff, '/sign-in'],
    ] as const) {
      const answer = await site.inject({ url })
      assert.equal(answer.headers['set-cookie'], undefined, url)
      assert.equal(answer.headers['cache-control'], 'no-store', url)
      assert.match(String(answer.headers['content-security-policy']), /default-src 'none'; script-src 'self'/)
    }
  })
})

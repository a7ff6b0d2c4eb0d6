import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deadLinks, type Reading } from './links.ts'

const site: Readonly<Record<string, string>> = {
  '/': '<a href="/one">One</a> <a href="/assets/x.css">Style</a> <a href="https://example.test/">Away</a>',
  '/one': '<a href="/two?at=1&amp;of=2">Two</a> <a href="/gone">Gone</a> <a href="/">Home</a>',
  '/two?at=1&of=2': '<a href="/one#part">One</a>',
}
const read = (path: string): Promise<Reading> => {
  const markup = site[path]
  return Promise.resolve({ status: markup === undefined ? 404 : 200, markup: markup ?? '' })
}

test('a link to what is not there is found, with the page that has it', async () => {
  assert.deepEqual(await deadLinks(read, 10), { dead: [{ from: '/one', to: '/gone' }], opened: 4 })
  assert.deepEqual(await deadLinks(read, 2), { dead: [], opened: 2 }, 'no further than was asked')
})

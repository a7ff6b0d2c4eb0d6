import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { chooseSocketDirectory, makePrivate } from './places.ts'
import { holdingStartLock } from './start-lock.ts'

const tooLong = `/${'data/'.repeat(40)}`
let folder = ''

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'a4-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('the socket lives inside the data folder while its path is short enough', async () => {
  assert.equal(await chooseSocketDirectory(folder), path.join(folder, 'socket'))
})

test('the temporary socket folder is the same one each time for the same data folder', async () => {
  const first = await chooseSocketDirectory(tooLong, folder)
  assert.equal((await stat(first)).mode & 0o777, 0o700)
  assert.equal(await chooseSocketDirectory(tooLong, folder), first)
})

test('a temporary socket folder that others may enter, or that is a link, is not used', async () => {
  const name = await chooseSocketDirectory(tooLong, folder)
  await chmod(name, 0o755)
  const other = await chooseSocketDirectory(tooLong, folder)
  assert.notEqual(other, name)
  await rm(name, { recursive: true })
  await mkdir(path.join(folder, 'elsewhere'), { mode: 0o700 })
  await symlink(path.join(folder, 'elsewhere'), name)
  assert.notEqual(await chooseSocketDirectory(tooLong, folder), name)
})

test('a folder that stands open is closed', async () => {
  const open = path.join(folder, 'open')
  await mkdir(open)
  await chmod(open, 0o755)
  await makePrivate(open)
  assert.equal((await stat(open)).mode & 0o777, 0o700)
})

test('the start lock lets one in at a time', async () => {
  const file = path.join(folder, 'one.lock')
  let inside = 0
  let most = 0
  const enter = (): Promise<void> =>
    holdingStartLock(
      file,
      () => undefined,
      async () => {
        inside += 1
        most = Math.max(most, inside)
        await new Promise((resolve) => setTimeout(resolve, 20))
        inside -= 1
      },
    )
  await Promise.all([enter(), enter(), enter()])
  assert.equal(most, 1)
})

test('a start lock whose holder died, or whose number passed to another process, is taken over', async () => {
  const file = path.join(folder, 'dead.lock')
  for (const holder of ['999999999 12 x', `${process.pid} 1 x`]) {
    await writeFile(file, holder)
    assert.equal(
      await holdingStartLock(
        file,
        () => undefined,
        () => Promise.resolve('in'),
      ),
      'in',
    )
  }
})

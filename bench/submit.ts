/**
 * Sending finished reports without files: the last post of the form, argon2 included, against the hub as users run it.
 * `node bench/submit.ts [seconds] [forms]`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { argon2id } from '#platform/crypto/argon2.ts'
import { send, waitingForm, type WaitingForm } from '../test/support/drafts.ts'
import { freePort, giveDesk, startHub } from '../test/support/hub.ts'
import { flood, report, steady, summarise } from './support.ts'

const seconds = Number(process.argv[2] ?? 15)
const dataDir = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
const hub = await startHub({ dataDir, ports: { public: await freePort(), staff: await freePort() } })
try {
  await giveDesk(hub)
  const forms: WaitingForm[] = []
  const wanted = Number(process.argv[3] ?? seconds * 130 + 60 * seconds + 600)
  for (let n = 0; n < wanted; n += 1)
    forms.push(
      await waitingForm(
        hub.owner,
        hub.keyring,
        `Bench report ${n}: people sleep above the workshop and are driven off before light.`,
      ),
    )
  let used = 0
  const sendNext = async (): Promise<boolean> => {
    const form = forms[used++]
    return form !== undefined && (await send(hub.publicUrl, form)).receipt !== null
  }
  // Warm: what is measured is a hub that has been up for a while.
  await flood(8, 6, sendNext)
  const atFifty = await steady(50, seconds, sendNext)
  const asFastAsItGoes = await flood(12, Math.max(3, Math.floor(seconds / 2)), sendNext)
  const [stored] = await hub.owner<{ count: string }>('select count(*) from intake.report')
  report(
    `Sending a report without files (${(await hub.owner<{ v: string }>(`select current_setting('server_version') as v`))[0]?.v ?? ''}), milliseconds`,
    {
      'at 50 a second': atFifty,
      'as fast as it goes, 12 at once': asFastAsItGoes,
      'argon2id alone, one at a time': await argonAlone(),
      stored: { reports: Number(stored?.count) },
    },
  )
} finally {
  await hub.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function argonAlone() {
  const times: number[] = []
  const began = performance.now()
  for (let n = 0; n < 60; n += 1) {
    const start = performance.now()
    await argon2id(Buffer.from(`000000000000${String(n).padStart(6, '0')}`), Buffer.alloc(16, 1))
    times.push(performance.now() - start)
  }
  return summarise(times, 0, (performance.now() - began) / 1000)
}

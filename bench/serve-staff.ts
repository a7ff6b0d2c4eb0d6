/** Serves the staff surface over a database that another process made; prints its port. Used by list.ts. */
import { buildAssets } from '#platform/assets.ts'
import { systemClock } from '#platform/clock.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { openDatabase } from '#platform/database.ts'
import { silentLog } from '#platform/log.ts'
import { rooms } from '../src/app.ts'
import { openStaff } from '../src/surfaces/staff.ts'

const place = JSON.parse(process.argv[2] ?? '{}') as {
  host: string
  port: number
  database: string
  keys: string
}
const app = await openStaff(rooms, {
  assets: await buildAssets(),
  clock: systemClock,
  log: silentLog,
  keyring: openKeyring(place.keys),
  staffUrl: 'http://localhost',
  publicUrl: 'http://localhost',
  staff: openDatabase(place, 'staff', 'bench-staff', { max: 12 }),
  door: openDatabase(place, 'door', 'bench-door', { max: 2 }),
  keySocket: '/nonexistent',
})
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))

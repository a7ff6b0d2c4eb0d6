import path from 'node:path'
import pg from 'pg'
import { readAnchors, verifyAudit } from '#platform/audit-seal.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { openAdminDatabase } from '#platform/postgres/admin.ts'
import { line, PlainError } from './context.ts'
import type { Command } from './context.ts'
import { counted, withProgress } from './progress.ts'

/** `article4 audit verify`: reads the whole audit log and says, in a sentence each, what was altered. */
export const audit: Command = async (context) => {
  if (context.args[0] !== 'verify') throw new PlainError('Usage: article4 audit verify')
  const database = await openAdminDatabase({
    dataDir: context.dataDir,
    env: context.env,
    log: (text) => line(context.err, text),
  })
  const pool = new pg.Pool({ ...database.config, max: 1 })
  pool.on('error', () => undefined)
  try {
    // The worker signs the seals; its keys lie apart from the other surfaces'.
    const keyring = openKeyring(path.join(context.dataDir, 'keys', 'worker'))
    const anchors = await readAnchors(path.join(context.dataDir, 'audit-anchors.jsonl'))
    const findings = await withProgress(
      { output: context.err, label: 'Reading the audit log', total: null },
      () => verifyAudit(pool, keyring, anchors),
    )
    for (const finding of findings) line(context.out, finding.sentence)
    line(
      context.out,
      findings.length === 0
        ? `The audit log is whole: nothing was changed, removed or put in. ${counted(anchors.length, 'anchor')} outside the database agree.`
        : `The audit log was altered: ${counted(findings.length, 'finding')}. Keep this output and the data folder as they are, and tell the partnership's auditor.`,
    )
    return findings.length === 0 ? 0 : 1
  } finally {
    await pool.end()
    await database.close()
  }
}

import { createHash } from 'node:crypto'
import { command, done } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { readNetworkFile, type FileProblem, type ReadFile } from './formats/read-file.ts'

/**
 * A network that somebody brings in a file is looked at once. It is a command though it changes nothing, so that the file
 * travels in a form. Nothing of it is kept, compared or entered: what a file says was confirmed by nobody here. That it was
 * looked at is in the audit, with a fingerprint of the file and the handling it claims, and so is a file that was refused:
 * somebody may be trying what this hub swallows.
 */
export type Previewed =
  { readonly ok: true; readonly value: ReadFile } | { readonly ok: false; readonly problem: FileProblem }

export const previewNetwork = command('linking.preview-network', {
  verb: 'consultation',
  may: policy.previewNetworks,
  parse: (body) => readForm(body).result(() => ({})),
  find: (_db, input) => input,
  // Read here, after the policy was asked: nobody without the right makes this server read a file.
  carryOut: (_tx, _input, _found, { services }) => {
    const named = (field: string) => services.files.find((one) => one.field === field) ?? null
    const read = readNetworkFile(named('file'), named('connections'))
    const fingerprints = services.files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
    const common = { type: 'network-file', id: '-' } as const
    if (!read.ok)
      return Promise.resolve(
        done<Previewed>(read, {
          ...common,
          detail: { read: false, field: read.problem.field, sha256: fingerprints },
        }),
      )
    const { kind, exported, isAsWritten } = read.value
    return Promise.resolve(
      done<Previewed>(read, {
        ...common,
        handling: exported.stamp.handling,
        detail: {
          read: true,
          kind,
          subjects: exported.nodes.length,
          connections: exported.edges.length,
          isAsWritten,
          sha256: fingerprints,
        },
      }),
    )
  },
  refusals: {},
})

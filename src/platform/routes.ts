import type { Policy } from './access.ts'
import type { Command } from './command.ts'
import type { Gate, GateRequest } from './gate.ts'
import type { Actor } from './access.ts'
import type { Verb } from './audit.ts'
import type { Outcome } from './outcome.ts'
import type { Page, Through } from './page.ts'

/** A line in a room's table of contents: one URL, one page or command. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly url: string
  /** The page's or command's name. */
  readonly name: string
  readonly through: Through
  readonly verb: Verb
  readonly may: Policy<never>
  /** Whether files may come with it. */
  readonly files: boolean
  answer(gate: Gate, request: GateRequest): Promise<Outcome>
}

/** A URL that shows a page. */
export function get<Found>(url: string, page: Page<Found>): Route {
  return {
    method: 'GET',
    url,
    name: page.name,
    through: page.through,
    verb: page.verb,
    may: page.may,
    files: false,
    answer: (gate, request) => gate.showPage(page, request),
  }
}

interface PostOptions<Value, Found> {
  /** Shown again, with the errors and everything that was typed, when the form comes back. */
  readonly page: Page<Found>
  readonly then: (value: Value, request: GateRequest, actor: Actor) => Outcome
  readonly files?: boolean
}

/** A URL that carries out a command. */
export function post<Input, Found, Value, Reason extends string, Shown>(
  url: string,
  command: Command<Input, Found, Value, Reason>,
  options: PostOptions<Value, Shown>,
): Route {
  return {
    method: 'POST',
    url,
    name: command.name,
    through: command.through,
    verb: command.verb,
    may: command.may,
    files: options.files ?? false,
    async answer(gate, request) {
      const result = await gate.runCommand(command, request)
      switch (result.kind) {
        case 'done':
          return options.then(result.value, request, result.actor)
        case 'not-found':
          return { kind: 'not-found' }
        case 'invalid': {
          const again = await gate.showPage(options.page, request, {
            values: request.body,
            errors: result.errors,
          })
          return again.kind === 'show' ? { ...again, status: 422 } : again
        }
      }
    },
  }
}

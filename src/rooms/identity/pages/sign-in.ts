import type { GateRequest } from '#platform/gate.ts'
import { redirect, show, type Outcome } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { valueOf, type FormState } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { frontMatter } from '../queries.ts'
import { ownPath } from '../rules/own-path.ts'
import type { SignInAnswer } from '../sign-in.ts'
import type { Asked } from '../sign-in-with-passkey.ts'
import { signInView } from './sign-in.view.ts'

/** The sign-in page, and what becomes of an answer to it. */
export const signInPage = page('identity.show-sign-in', {
  through: 'door',
  may: policy.door,
  load: async (db) => ({ front: await frontMatter(db) }),
  about: () => null,
  present: ({ front }, { query, form }) =>
    show(
      titled('Sign in', form),
      signInView({
        form,
        then: ownPath(valueOf(form, 'then', query['then'] ?? '/')),
        isSetUp: front !== null,
        isDemonstration: front?.demonstration ?? false,
      }),
    ),
})

/** The one sentence for every refusal: it must not tell a wrong password from an unknown name or a shut door. */
export const refusedText =
  'We could not sign you in. Check your address and password, wait for a new code, and try again. After 5 tries that fail, wait 15 minutes'

export function answerSignIn(answer: SignInAnswer, request: Pick<GateRequest, 'body'>): Outcome {
  switch (answer.kind) {
    case 'signed-in':
      return { ...redirect(answer.then), session: { token: answer.token } }
    case 'busy':
      return { kind: 'busy', retryAfterSeconds: 5 }
    case 'refused': {
      const form: FormState = { values: request.body, errors: [{ field: null, text: refusedText }] }
      const then = ownPath(valueOf(form, 'then'))
      const body = signInView({ form, then, isSetUp: true, isDemonstration: false })
      return show(titled('Sign in', form), body, { status: 422 })
    }
  }
}

/** A question to a browser's passkey script, as JSON. */
export const askBrowser = ({ challengeId, question }: Asked): Outcome => ({
  kind: 'download',
  fileName: 'passkey.json',
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify({ challengeId, ...question }), 'utf8'),
})

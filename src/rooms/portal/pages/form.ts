import { everyone } from '#platform/access.ts'
import { makeSubmissionToken, type SubmissionToken } from '#platform/crypto/submission-token.ts'
import type { Gate, GateRequest } from '#platform/gate.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { post, type Route } from '#platform/routes.ts'
import { answerForm, listFiles, pepperOf } from '../answer-form.ts'
import type { LiveSite } from '../live-site.ts'
import type { Answered } from '../screen.ts'
import { pathIn, type Front } from '../site.ts'
import { submitReport } from '../submit-report.ts'
import { takeFiles, type TakenFiles } from '../take-files.ts'
import { beforeView } from './before.view.ts'
import { draftMinutes, presentBusy, presentScreen } from './form-screens.ts'
import { publicDocument } from './layout.view.ts'

/** The form's one address. Opening it stores nothing; each page after it is the answer to a post. */
interface BeforeFound {
  readonly front: Front | null
  readonly token: SubmissionToken
}

export const formPage = (
  live: LiveSite,
  options: { isProfessional: boolean; path: string },
): Page<BeforeFound> =>
  page(options.isProfessional ? 'portal.form-for-professionals' : 'portal.form', {
    through: 'public',
    may: everyone,
    load: async (db, { services, now }) => ({
      front: await live.front(db, now),
      token: makeSubmissionToken(pepperOf(services), now),
    }),
    about: () => null,
    present: ({ front, token }) => {
      const site = live.now()
      const { t } = site
      const title = t('title.form')
      const action = pathIn(t.language.code, '/form')
      const body = beforeView({
        t,
        action,
        token,
        minutes: draftMinutes,
        isProfessional: options.isProfessional,
      })
      return show(title, publicDocument({ site, front, path: options.path, title, token, body }))
    },
  })

/**
 * Files are looked at between two transactions: making the readers' copy can take seconds, and a transaction that waits
 * that long would be ended by the database.
 */
export function formPost(live: LiveSite, url: string): Route {
  const present = (answered: Answered): Outcome => presentScreen(live.now(), answered)
  const submit = submitReport(() => live.now().t)
  const plain = post(url, answerForm(null), {
    page: formPage(live, { isProfessional: false, path: '/form' }),
    then: present,
    files: true,
  })
  return {
    ...plain,
    async answer(gate, request) {
      if (request.body['go'] === 'send') return send(gate, request)
      const files = request.files.length === 0 ? null : await lookAt(gate, request)
      const result = await gate.runCommand(answerForm(files), request)
      return result.kind === 'done' ? present(result.value) : { kind: 'not-found' }
    },
  }

  async function send(gate: Gate, request: GateRequest): Promise<Outcome> {
    const result = await gate.runCommand(submit, request)
    if (result.kind === 'done') return present(result.value)
    // The only refusal there is: too many at once. The draft is as it was, and so is everything that came.
    return result.kind === 'invalid' ? presentBusy(live.now(), request.body) : { kind: 'not-found' }
  }

  async function lookAt(gate: Gate, request: GateRequest): Promise<TakenFiles | null> {
    const listed = await gate.runCommand(listFiles, request)
    if (listed.kind !== 'done' || listed.value.files === null) return null
    return takeFiles(request.files, listed.value.files)
  }
}

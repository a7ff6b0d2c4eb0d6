import type { Html } from '@article4/govuk-html'
import type { FormBody } from '#platform/forms.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import { triageFlags } from '../journey/flags.ts'
import type { Field, StepId } from '../journey/fields.ts'
import type { FieldError } from '../journey/read-field.ts'
import { reference } from '../journey/reference.ts'
import { standingValues } from '../journey/reference-rules.ts'
import { stepOf } from '../journey/steps.ts'
import { errorText, stepWords, summary, type SummaryRow } from '../journey/words.ts'
import type { Words } from '../content/catalogue.ts'
import { valuesFor } from '../move.ts'
import type { Answered, Screen, StepScreen } from '../screen.ts'
import { pathIn, type Front, type Site } from '../site.ts'
import { uploadValues } from '../take-files.ts'
import { beforeView } from './before.view.ts'
import { checkView, type CheckModel, type CheckRow } from './check.view.ts'
import { stepFormId, uploadId, type FilesModel, type ShownError } from './parts.view.ts'
import { publicDocument } from './layout.view.ts'
import { noticeView, type NoticeModel } from './notice.view.ts'
import { sentView } from './sent.view.ts'
import { stepView, takesFiles, type StepModel } from './step.view.ts'

/** From what a command decided to the page that shows it. */
export const draftMinutes = 30
export const receiptDays = 90

export function presentScreen(site: Site, { screen, front }: Answered): Outcome {
  switch (screen.kind) {
    case 'step':
      return presentStep(site, screen, front)
    case 'before':
      return inForm(site, front, screen.token, before(site, screen))
    case 'sent':
      return whole(site, {
        front,
        token: screen.token,
        body: sentView({ ...site, ...screen, days: receiptDays }),
      })
    case 'retry':
      return notice(site, front, retryNotice(site, screen.token))
    case 'already':
      return notice(site, front, {
        title: 'already.title',
        texts: ['already.text', 'already.new', 'trouble.danger'],
        again: null,
        link: { href: '/messages', text: 'sent.messages' },
      })
    case 'expired':
      return notice(site, front, {
        title: 'trouble.expired.title',
        texts: ['trouble.expired.text', 'trouble.danger'],
        again: null,
        link: { href: '/form', text: 'before.start' },
      })
  }
}

/** Too many at once: everything that came is sent again by one button. */
export function presentBusy(site: Site, fields: FormBody): Outcome {
  const again = { action: formAddress(site), fields, button: 'trouble.busy.button' } as const
  const body = noticeView({
    ...site,
    title: 'trouble.busy.title',
    texts: ['trouble.busy.text', 'trouble.danger'],
    again,
    link: null,
  })
  const token = typeof fields['token'] === 'string' ? fields['token'] : ''
  return whole(site, { front: null, token, body, status: 503 })
}

const formAddress = ({ t }: Site): string => pathIn(t.language.code, '/form')

interface Whole {
  readonly front: Front | null
  readonly body: Html
  readonly token?: string
  readonly form?: string
  readonly status?: number
  readonly hasErrors?: boolean
}

function whole(site: Site, { status = 200, ...frame }: Whole): Outcome {
  const title = site.t('title.form')
  return show(title, publicDocument({ site, path: '/form', title, ...frame }), { status })
}

const inForm = (site: Site, front: Front | null, token: string, body: Html): Outcome =>
  whole(site, { front, token, body, form: stepFormId })

const notice = (site: Site, front: Front | null, model: Omit<NoticeModel, 't'>): Outcome =>
  whole(site, { front, body: noticeView({ t: site.t, ...model }) })

const before = (site: Site, { token, isProfessional }: Extract<Screen, { kind: 'before' }>): Html =>
  beforeView({ t: site.t, action: formAddress(site), token, minutes: draftMinutes, isProfessional })

const retryNotice = (site: Site, token: string): Omit<NoticeModel, 't'> => ({
  title: 'retry.title',
  texts: ['retry.text'],
  again: { action: formAddress(site), fields: { token, step: 'check', go: 'send' }, button: 'retry.button' },
  link: null,
})

function presentStep(site: Site, screen: StepScreen, front: Front | null): Outcome {
  const common = { front, token: screen.token, form: stepFormId }
  if (screen.show === 'check') return whole(site, { ...common, body: checkView(checkModel(site, screen)) })
  const model = stepModel(site, screen)
  const hasErrors = model.errors.length > 0
  return whole(site, { ...common, body: stepView(model), hasErrors, status: hasErrors ? 422 : 200 })
}

export function stepModel(site: Site, screen: StepScreen): StepModel {
  const { t } = site
  const { answers } = screen.draft
  const files = takesFiles(screen.show) ? filesModel(t, screen) : null
  const optionalFields = stepOf(screen.show)
    .fields.filter(isOptional)
    .map(({ name }) => name)
  return {
    t,
    action: formAddress(site),
    token: screen.token,
    words: stepWords(screen.show, answers, t),
    values: valuesFor(screen.draft, screen.show),
    errors: [...screen.errors.map((error) => shownError(t, error)), ...fileErrors(files)],
    isChange: screen.isChange,
    notice: screen.isRefused ? t('form.refused') : null,
    optional: optionalOf(screen.show, optionalFields.length),
    optionalFields,
    advice: adviceOf(t, screen.show),
    call: screen.show === 'emergency' ? (standingValues(reference)['emergency'] ?? null) : null,
    files,
  }
}

const isOptional = (field: Field): boolean => field.required !== true && field.requiredIf === undefined

function optionalOf(id: StepId, optional: number): StepModel['optional'] {
  const { fields, needsOneOf } = stepOf(id)
  if (needsOneOf.length > 0 || optional === 0) return 'nothing'
  return optional === fields.length ? 'all' : 'some'
}

function shownError(t: Words, error: FieldError): ShownError {
  const text = errorText(error, t)
  // A date has three boxes: the summary leads to the one that is wrong.
  if (error.field !== 'date') return { field: error.field, text }
  return { field: error.field, at: error.key.endsWith('incomplete') ? 'date-year' : 'date-day', text }
}

function adviceOf(t: Words, id: StepId): readonly string[] {
  if (id !== 'emergency') return []
  return [
    t('step.emergency.silent'),
    t('step.emergency.relay'),
    t('step.emergency.not-watched'),
    t('step.emergency.go-on'),
  ]
}

function filesModel(t: Words, { draft, refusedFiles }: StepScreen): FilesModel {
  return {
    files: draft.files.map(({ id, name, size }) => ({ id, name, size: sizeText(size) })),
    hint: t('upload.hint', uploadValues),
    errors: refusedFiles.map(({ key, values }) => t(key, values)),
  }
}

const fileErrors = (files: FilesModel | null): ShownError[] =>
  (files?.errors ?? []).map((text) => ({ field: uploadId, text }))

const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`

export function checkModel(site: Site, { token, draft, isRefused }: StepScreen): CheckModel {
  const { t } = site
  const words = stepWords('check', draft.answers, t)
  const rows = withFileNames(summary(draft.answers, t), draft.files, t)
  return {
    t,
    action: formAddress(site),
    token,
    title: words.title,
    hint: words.hint ?? '',
    rows: marked(rows.filter((row) => row.isGiven || !row.isLater)),
    later: marked(rows.filter((row) => !row.isGiven && row.isLater)),
    notice: isRefused ? t('form.refused-later') : null,
    isLabourOnly: triageFlags(draft.answers).labourOnly,
  }
}

/** The files' own row: their names stand before the choice about the originals. */
function withFileNames(
  rows: readonly SummaryRow[],
  files: StepScreen['draft']['files'],
  t: Words,
): readonly SummaryRow[] {
  if (files.length === 0) return rows
  const values = files.map(({ name }) => name)
  const own = (row: SummaryRow): SummaryRow => ({ ...row, label: t('upload.list'), values, isGiven: true })
  return rows.flatMap((row) => (row.stepId !== 'files' ? [row] : row.isGiven ? [own(row), row] : [own(row)]))
}

/** One "Change" for each page, on its first line. */
const marked = (rows: readonly SummaryRow[]): CheckRow[] =>
  rows.map((row, index) => ({ ...row, isFirstOfStep: rows[index - 1]?.stepId !== row.stepId }))

import { emptyForm, type FormState } from '#platform/forms.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import type { Html } from '@article4/govuk-html'
import { bank, itemsOf } from '../../bank.ts'
import { roles } from '../../reference.ts'
import { levels, textOf } from '../../rules/codes.ts'
import { formFor, inOrderFor, waveLabels } from '../../rules/form.ts'
import { showCode } from '../../rules/spoken-code.ts'
import { priors } from '../answer.ts'
import type { Checked } from '../check.ts'
import type { OpenSession } from '../queries.ts'
import type { QuestionsScreen, Screen } from '../screen.ts'
import { certificatesView } from './certificates.view.ts'
import { checkView } from './check.view.ts'
import { learnerDocument, type LearnerSite } from './layout.view.ts'
import { learnView, type LearnModel } from './learn.view.ts'
import { questionsView, type QuestionsModel } from './questions.view.ts'
import { savedView } from './saved.view.ts'

/** Turns what was decided into a page of the public site. Titles say nothing of the subject: they stand in a row of tabs. */
export const whole = (site: LearnerSite, body: Html, form: FormState = emptyForm): Outcome => {
  const hasErrors = form.errors.length > 0
  return show('Course', learnerDocument({ site, title: 'Course', hasErrors, body }), {
    status: hasErrors ? 422 : 200,
  })
}

export const present = (site: LearnerSite, screen: Screen): Outcome => {
  switch (screen.kind) {
    case 'ask':
      return whole(site, learnView({ form: screen.form, session: null, nothing: null }), screen.form)
    case 'begin':
      return whole(site, learnView(learnModel(screen.form, screen.code, screen.session)), screen.form)
    case 'questions':
      return whole(site, questionsView(questionsModel(screen)), screen.form)
    case 'saved':
      return whole(
        site,
        savedView({
          form: screen.form,
          title: 'Your answers are here',
          words:
            screen.wave === 'before'
              ? 'Thank you. After the course you answer once more.'
              : 'Thank you. Nobody at work sees how you answered.',
          session: screen.sessionCode,
          code: screen.code,
          shownCode: showCode(screen.code),
          mayCertify: screen.wave !== 'before' && screen.session.certificate !== 'none',
          reading: screen.reading,
        }),
        screen.form,
      )
    case 'closed':
      return notice(site, 'These questions are closed', 'No answers are taken at this moment.')
    case 'no-certificate':
      return !screen.isCode
        ? whole(site, certificatesView({ form: unknownCode, certificates: null }), unknownCode)
        : notice(
            site,
            'There is no certificate yet',
            'It needs your answers after the course. Some courses also ask that four answers in five are right.',
          )
    case 'certificates':
      return whole(
        site,
        certificatesView({
          form: emptyForm,
          certificates: screen.lines.map((line) => ({
            ...line,
            level: textOf(levels, line.level),
            number: showCode(line.number),
          })),
        }),
      )
  }
}
const unknownCode: FormState = {
  values: {},
  errors: [{ field: 'code', text: 'This is not a code of ours. One letter may be wrong: look at it again' }],
}

const notice = (site: LearnerSite, title: string, words: string): Outcome =>
  whole(
    site,
    savedView({
      form: emptyForm,
      title,
      words,
      session: '',
      code: null,
      shownCode: '',
      mayCertify: false,
      reading: [],
    }),
  )

export function learnModel(form: FormState, code: string, session: OpenSession): LearnModel {
  return {
    form,
    session: {
      code,
      title: session.title,
      agency: session.agency,
      heldOn: session.heldOn,
      objectives: session.objectives,
      takesNew: session.wave === 'before' || session.wave === 'after',
    },
    nothing:
      session.wave === null
        ? 'No questions are open at this moment. Ask the person who gives the course'
        : null,
  }
}

function questionsModel(screen: QuestionsScreen): QuestionsModel {
  const items = itemsOf(formFor(screen.wave, screen.isOdd))
  return {
    form: screen.form,
    title: screen.session.title,
    when: waveLabels[screen.wave],
    session: screen.sessionCode,
    wave: screen.wave,
    code: screen.code,
    shownCode: showCode(screen.code),
    isNewCode: screen.isNewCode,
    details: screen.agencies === null ? null : { agencies: screen.agencies, roles, priors },
    questions: [
      ...bank.measures.map(({ id, question, options }) => ({
        id,
        stem: question,
        isSeveral: false,
        options,
      })),
      ...inOrderFor(`${screen.code} ${screen.wave}`, items).map(({ id, stem, kind, options }) => ({
        id,
        stem,
        isSeveral: kind === 'multiple',
        options,
      })),
    ],
  }
}

export const checked = (site: LearnerSite, found: Checked): Outcome =>
  whole(
    site,
    checkView({
      form: emptyForm,
      found: { ...found, level: textOf(levels, found.level), aboutName: aboutName(found) },
    }),
  )

function aboutName({ hasName, nameFits, wasNamed }: Checked): string {
  if (!hasName) return 'It is tied to no name: ask for another proof of who holds it'
  if (!wasNamed) return 'It is tied to a name. Type the name you were shown to see whether it fits'
  return nameFits ? 'The name fits this certificate' : 'The name does not fit this certificate'
}

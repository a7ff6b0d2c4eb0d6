import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, plain } from '../../subject/pages/parts.view.ts'
import type { WaterfallDrawing } from '../rules/waterfall.ts'
import { sides, type SidesModel } from './parts.view.ts'
import { answerFields, type PairModel } from './pair.view.ts'

/** Why the model weighs a pair as it does, what would change it, and whether the answer stays. */
export interface ScoreModel extends SidesModel, Pick<PairModel, 'form' | 'answers' | 'reasons'> {
  readonly form: FormState
  readonly action: string
  readonly historyHref: string
  /** `the same`; null where this person has not answered. */
  readonly mine: string | null
  readonly mayReconsider: boolean
  /** `the same`, of a pair that weighs otherwise since it was decided; null where nothing was changed. */
  readonly stands: string | null
  /** Null where no model compares these. */
  readonly score: {
    readonly verdict: string
    readonly model: string
    readonly steps: readonly {
      readonly label: string
      readonly left: string
      readonly right: string
      readonly bits: string
      readonly sentence: string
    }[]
    readonly drawing: WaterfallDrawing
    readonly wouldChange: readonly string[]
  } | null
}

export const scoreView = (model: ScoreModel): Html => html`${back('/links', 'Links to review')}
${problems(model.form)}
<h1 class="govuk-heading-l">What the model makes of it</h1>
${model.mine === null ? null : html`<p class="govuk-body">Your answer: ${model.mine}.</p>`}
${model.score === null ? html`<p class="govuk-body">No model compares these two. The answer is yours alone.</p>` : reasons(model.score)}
<h2 class="govuk-heading-m">Both sides</h2>
${sides(model)}
${model.stands !== null ? lookAgain(model, model.stands) : model.mayReconsider ? reconsider(model, 'answer') : null}
<p class="govuk-body"><a class="govuk-link" href="${model.historyHref}">What was said of this pair</a></p>`

const reasons = (
  score: NonNullable<ScoreModel['score']>,
): Html => html`<p class="govuk-body"><strong>${score.verdict}</strong> Model ${score.model}. A model weighs what it is given; it decides nothing.</p>
<h2 class="govuk-heading-m" id="why">Why, with what speaks against it first</h2>
${picture(score.drawing)}
${listTable({
  label: 'Why',
  caption: 'Why, with what speaks against it first',
  isFirstCellHeader: true,
  head: ['What', 'One', 'The other', 'Moves it by', 'In words'],
  rows: score.steps.map((step) => [
    step.label,
    plain(step.left),
    plain(step.right),
    step.bits,
    step.sentence,
  ]),
})}
<p class="govuk-body-s">One step is a doubling or a halving of the odds; at nought it is as likely as not.</p>
<h2 class="govuk-heading-m">What would change it</h2>
${score.wouldChange.length === 0 ? html`<p class="govuk-body">Nothing that the model compares would change it by itself.</p>` : bullets(score.wouldChange)}`

/** Against is light with an edge, for is dark: told apart without colour. */
const picture = (drawing: WaterfallDrawing): Html =>
  html`<svg viewBox="0 0 ${drawing.width} ${drawing.height}" role="img" aria-labelledby="why" focusable="false"><line x1="${drawing.even}" y1="0" x2="${drawing.even}" y2="${drawing.height}" stroke="#0b0c0c" stroke-width="1" stroke-dasharray="4 3"/>${drawing.bars.map(
    (bar) =>
      html`<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${bar.isAgainst ? '#f6d7d2' : '#0f385c'}" stroke="${bar.isAgainst ? '#942514' : '#0f385c'}" stroke-width="1"><title>${bar.words}</title></rect>`,
  )}</svg>`

/** Two forms and no choice that opens: it works alike with a script, without one, and read aloud. */
const reconsider = (
  model: ScoreModel,
  what: 'answer' | 'decision',
): Html => html`${what === 'answer' ? html`<h2 class="govuk-heading-m">Does your answer stay?</h2>` : null}
${postForm({
  action: model.action,
  submit: what === 'answer' ? 'Keep my answer' : 'The decision stays',
  body: html`<input type="hidden" name="choice" value="keep">`,
})}
<h3 class="govuk-heading-s">Or change it</h3>
${postForm({
  action: model.action,
  submit: what === 'answer' ? 'Change my answer' : 'Decide otherwise',
  body: html`<input type="hidden" name="choice" value="change">${answerFields(model)}`,
})}`

const lookAgain = (
  model: ScoreModel,
  stands: string,
): Html => html`<h2 class="govuk-heading-m">Does the decision stay?</h2>
<p class="govuk-body">They are called ${stands}. Since that was decided, what is said of one of them was changed, and the model weighs the pair otherwise.</p>
${reconsider(model, 'decision')}`

import { html, insetText, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { back, fieldsOf, meant, type Choices, type Filled } from '../../pages/parts.view.ts'

/** What somebody says of a way to reach them; with the way itself where it is new. */
export interface ChannelFormModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly heading: string
  readonly isNew: boolean
  readonly longestDays: number
  readonly known: Filled['known']
  readonly kinds: Choices
  readonly purposes: Choices
  readonly weekdays: Choices
  readonly devices: Choices
  readonly messages: Choices
}

export const channelFormView = (
  model: ChannelFormModel,
): Html => html`${back(model.backHref, 'How they may be reached')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.heading}</h1>
${
  model.isNew
    ? warningText({
        text: 'Check that it is not the number, the address or the friend of whoever exploits them.',
        iconFallbackText: 'Warning',
      })
    : insetText({
        text: 'What you write takes the place of all that they said of it before. If the number or the address is another, note it as a new way and close this one.',
      })
}
${postForm({ action: model.action, submit: 'Keep it', body: fields(model) })}`

function fields(model: ChannelFormModel): Html {
  const { line, area, choice, choices, day } = fieldsOf(model)
  return html`${
    model.isNew
      ? html`${choice('kind', 'How can they be reached?', model.kinds)}
${area('address', 'Where?', 'The number, the address, or where and through whom. It is sealed when you keep it: you will not see it here again', 2)}
${line('codeWord', 'A word by which you know each other', 'One that they chose, if they did. It is sealed with the address')}`
      : null
  }
${day('confirmedOn', 'On which day did they say themselves that this is safe?', model.isNew ? 'Leave it empty if they have not: then it is noted, and nobody may use it' : 'Ask them, not whoever is with them')}
${day('until', 'Until when does it hold?', `At most ${model.longestDays} days. Then they are asked again`)}
${choices('purposes', 'What may you contact them about?', model.purposes)}
${choices('days', 'On which days is it safe?', model.weekdays)}
${line('fromTime', 'From which hour?', 'Like 9:00. Empty means any', 'govuk-input--width-5')}
${line('toTime', 'Until which hour?', 'Like 15:30, on the same day. Empty means any', 'govuk-input--width-5')}
${choice('device', 'Whose telephone, letter box or account is it?', model.devices)}
${area('others', 'Who else can read or hear it?', 'A role, such as “the landlord”', 2)}
${choice('message', 'May a message be left?', model.messages)}
${line('says', 'Who do you say you are?', 'A neutral name and place that they agreed to, never the name of this service')}
${area('ifAnother', 'What do you do if somebody else answers?', 'Such as: say it was the wrong number, and hang up', 2)}
${area('note', 'Anything else they said', undefined, 2)}
${meant()}`
}

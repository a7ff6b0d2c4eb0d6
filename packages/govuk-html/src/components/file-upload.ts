/** File upload: choose files to send. */
import { attributes, html, type Attributes, type Child, type Html } from '../html.ts'
import { attr, flag, translations } from '../parts/attr.ts'
import { classes } from '../parts/content.ts'
import {
  besideInput,
  described,
  formGroup,
  type FieldOptions,
  type FormGroupOptions,
} from '../parts/form-group.ts'
import type { PluralMessages } from '../parts/options.ts'
import { label, type LabelOptions } from './label.ts'

/** Options of `fileUpload`. With `javascript` a browser script adds a drop zone, which speaks the `…Text` options. */
export type FileUploadOptions = FieldOptions & {
  readonly id?: string | undefined
  readonly name: string
  readonly disabled?: boolean | undefined
  readonly multiple?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly formGroup?: FormGroupOptions | undefined
  readonly javascript?: boolean | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: Attributes | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly dropInstructionText?: string | undefined
  readonly multipleFilesChosenText?: PluralMessages | undefined
  readonly noFileChosenText?: string | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
}

/** Renders a file upload with its label, hint and error message. */
export function fileUpload(options: FileUploadOptions): Html {
  const id = options.id || options.name
  const { describedBy, messages } = described(options, id, options.describedBy)
  const names = classes(
    'govuk-file-upload',
    options.classes,
    options.errorMessage && 'govuk-file-upload--error',
  )
  const own = html`${flag('disabled', options.disabled)}${flag('multiple', options.multiple)}${attr('aria-describedby', describedBy)}${attributes(options.attributes)}`
  const control = html`<input class="${names}" id="${id}" name="${options.name}" type="file"${own}>`
  const body = html`${label({ ...options.label, for: id })}
${messages}
${besideInput(options.formGroup?.beforeInput)}
${options.javascript === true ? dropZone(options, control) : control}
${besideInput(options.formGroup?.afterInput)}`
  return formGroup(options, body)
}

function dropZone(options: FileUploadOptions, control: Html): Child {
  const spoken = attributes(
    translations({
      'choose-files-button': options.chooseFilesButtonText,
      'no-file-chosen': options.noFileChosenText,
      'multiple-files-chosen': options.multipleFilesChosenText,
      'drop-instruction': options.dropInstructionText,
      'entered-drop-zone': options.enteredDropZoneText,
      'left-drop-zone': options.leftDropZoneText,
    }),
  )
  return html`<div class="${classes('govuk-file-upload-wrapper', options.wrapperClasses)}" data-module="govuk-file-upload"${spoken}${attributes(options.wrapperAttributes)}>
${control}
</div>`
}

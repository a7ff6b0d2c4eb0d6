import { html, type Html } from '@article4/govuk-html'

/** Our own plain drawings for easy read. Nobody in pain, no chain, no bar: a picture must not frighten (12.3). */
const shapes = {
  people: html`<circle cx="22" cy="18" r="9"/><path d="M6 54c0-14 7-22 16-22s16 8 16 22z"/><circle cx="46" cy="22" r="7"/><path d="M42 34c10-2 18 5 18 20H44c0-8-1-15-2-20z"/>`,
  eye: html`<path d="M4 32c8-13 18-19 28-19s20 6 28 19c-8 13-18 19-28 19S12 45 4 32zm28 11a11 11 0 1 0 0-22 11 11 0 0 0 0 22z" fill-rule="evenodd"/><circle cx="32" cy="32" r="6"/>`,
  speech: html`<path d="M8 10h48v32H30L18 56V42H8z"/>`,
  phone: html`<path d="M20 4h24v56H20zm4 8v34h16V12zm8 38a3 3 0 1 0 0 6 3 3 0 0 0 0-6z" fill-rule="evenodd"/>`,
  hand: html`<path d="M32 56 8 32c-6-8 2-20 12-18 5 1 9 4 12 9 3-5 7-8 12-9 10-2 18 10 12 18z"/>`,
  lock: html`<path d="M18 28v-8a14 14 0 0 1 28 0v8h6v30H12V28zm8 0h12v-8a6 6 0 0 0-12 0z" fill-rule="evenodd"/>`,
} as const

export type PictogramName = keyof typeof shapes

/** Beside words that say all of it, so it is hidden from those who hear the page. */
export const pictogram = (name: PictogramName): Html =>
  html`<svg class="app-pictogram" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">${shapes[name]}</svg>`

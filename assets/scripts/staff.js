// Progressive enhancement of the staff site: GOV.UK's own script, passkeys, the picture of a large network, and the page of a
// telephone in the field; nothing else.
import { initAll } from './govuk-frontend.min.js'
import './passkey.js'

document.body.className += ` js-enabled${'noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : ''}`
initAll()
if (document.querySelector('[data-network]') !== null) void import('./network.js')
if (document.querySelector('[data-field]') !== null) void import('./field.js')

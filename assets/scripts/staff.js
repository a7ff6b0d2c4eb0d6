// Progressive enhancement of the staff site: GOV.UK's own script, passkeys, and nothing else.
import { initAll } from './govuk-frontend.min.js'
import './passkey.js'

document.body.className += ` js-enabled${'noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : ''}`
initAll()

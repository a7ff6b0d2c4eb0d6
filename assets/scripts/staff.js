// Progressive enhancement of the staff site: GOV.UK's own script, and nothing else.
import { initAll } from './govuk-frontend.min.js'

document.body.className += ` js-enabled${'noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : ''}`
initAll()

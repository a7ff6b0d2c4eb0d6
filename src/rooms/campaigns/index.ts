/** The front door of campaigns for later rooms: the frame around small pages that the public sees, and the names of districts that plans are written with. */
export { districtName } from './reference.ts'
export { publicDocument, type PublicSite } from './survey/pages/layout.view.ts'

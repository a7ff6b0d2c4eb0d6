/** The front door of campaigns for later rooms: the frame around small pages that the public sees. */
export { publicDocument, type PublicSite } from './survey/pages/layout.view.ts'

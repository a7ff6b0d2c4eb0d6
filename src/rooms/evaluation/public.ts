import type { Assets } from '#platform/assets.ts'
import { get, type Route } from '#platform/routes.ts'
import { publicEditionPage, publicFiguresPage, publicTablePage } from './report/pages/public-figures.ts'

/** The side door to the public site: annual reports that were published. Nothing here reads a table; one function gives what is out. */
export function publicRoutes(
  assets: Pick<Assets, 'urlPrefix'>,
  isDemonstration: () => boolean = () => false,
): readonly Route[] {
  const site = {
    css: `${assets.urlPrefix}/public.css`,
    icon: `${assets.urlPrefix}/icon.svg`,
    isDemonstration,
  }
  return [
    get('/about/figures', publicFiguresPage(site)),
    get('/about/figures/:editionId', publicEditionPage(site)),
    get('/about/figures/:editionId/:file', publicTablePage),
  ]
}

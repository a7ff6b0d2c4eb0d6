import type { Assets } from '#platform/assets.ts'
import { get, type Route } from '#platform/routes.ts'
import { homePage } from './pages/home.ts'
import { languageCodes, pathIn, siteIn, type Site } from './site.ts'

/** Every address of the public site, in every language. */
export function portalRoutes(assets: Pick<Assets, 'urlPrefix'>): readonly Route[] {
  return languageCodes.flatMap((code) => routesIn(siteIn(assets, code)))
}

function routesIn(site: Site): readonly Route[] {
  const at = (path: string): string => pathIn(site.t.language.code, path)
  return [get(at('/'), homePage(site))]
}

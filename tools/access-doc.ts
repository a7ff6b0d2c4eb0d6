import type { Policy } from '#platform/access.ts'
import type { Route } from '#platform/routes.ts'

/** `docs/access.md` and `docs/routes.md`, printed from the routes themselves. */
export function accessDocument(surfaces: Readonly<Record<string, readonly Route[]>>): string {
  const rows = Object.entries(surfaces).flatMap(([surface, routes]) =>
    routes.map((route) => ({ surface, route })),
  )
  const byName = new Map(rows.map((row) => [row.route.name, row]))
  const lines = [...byName.values()]
    .sort((a, b) => a.route.name.localeCompare(b.route.name))
    .map(
      ({ surface, route }) =>
        `| \`${route.name}\` | ${surface} | ${route.verb} | ${who(route.may)} | ${purposesOf(route.may)} | ${route.may.inWords} |`,
    )
  return `# Who may do what

GENERATED from each room's \`policy.ts\` by \`npm run generate\`; a test compares. The database decides again by row security (\`schema.sql\`).
Whoever holds none of the rights gets the not-found page.

| Page or command | Surface | Logged as | Rights (one of) | Purposes (one of) | And |
|---|---|---|---|---|---|
${lines.join('\n')}
`
}

export function routesDocument(surfaces: Readonly<Record<string, readonly Route[]>>): string {
  const parts = Object.entries(surfaces).map(([surface, routes]) => {
    const lines = routes.map(
      (route) =>
        `| ${route.method} | \`${route.url}\` | \`${route.name}\` |${route.files ? ' files |' : ' |'}`,
    )
    return `## ${surface}\n\n| Method | URL | Page or command | |\n|---|---|---|---|\n${lines.join('\n')}\n`
  })
  return `# Every URL\n\nGENERATED from each room's \`routes.ts\` by \`npm run generate\`; a test compares.\n\n${parts.join('\n')}`
}

const who = (policy: Policy<never>): string => (policy.rights.includes('*') ? '–' : policy.rights.join(', '))
const purposesOf = (policy: Policy<never>): string =>
  policy.purposes === null ? 'any' : policy.purposes.join(', ')

/**
 * Doors and directions (house.md; ARCHITECTURE.md draws the same). A room may open only the doors listed here, through
 * `index.ts`; the portal only side doors, through `public.ts`; the platform no room; the packages nothing of ours.
 * `test/house/doors.test.ts` keeps a canary: a folder of deliberate violations, every one of which must be reported.
 */
const doors = {
  identity: [],
  governance: ['identity'],
  intake: ['identity'],
  intelligence: ['identity', 'governance', 'intake'],
  linking: ['identity', 'governance', 'intake', 'intelligence'],
  risk: ['identity', 'intelligence', 'linking'],
  operations: ['identity', 'governance', 'intelligence', 'linking', 'risk'],
  safeguarding: ['identity', 'governance', 'intake', 'intelligence', 'risk', 'operations'],
  training: ['identity'],
  campaigns: ['identity'],
  evaluation: ['identity', 'risk', 'campaigns'],
  portal: [],
}
const sideDoors = { portal: ['intake'] }

const perRoom = Object.entries(doors).map(([room, open]) => ({
  name: `door-${room}`,
  comment: `${room} may open the doors of: ${open.join(', ') || 'none'}`,
  severity: 'error',
  from: { path: `^src/rooms/${room}/` },
  to: {
    path: '^src/rooms/',
    pathNot: [
      `^src/rooms/${room}/`,
      ...open.map((other) => `^src/rooms/${other}/index\\.ts$`),
      ...(sideDoors[room] ?? []).map((other) => `^src/rooms/${other}/public\\.ts$`),
    ],
  },
}))

module.exports = {
  forbidden: [
    ...perRoom,
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(rooms|surfaces|cli|app\\.ts|main\\.ts|serve\\.ts)' },
    },
    {
      name: 'surfaces-know-no-room',
      comment: 'app.ts is the only file that knows every room',
      severity: 'error',
      from: { path: '^src/surfaces/' },
      to: { path: '^src/rooms/' },
    },
    {
      name: 'demonstration-enters-no-room',
      comment: 'what it shows was made through the surfaces; it reaches no command or query of a room',
      severity: 'error',
      from: { path: '^src/demonstration/', pathNot: '\\.test\\.ts$|^src/demonstration/history/' },
      to: { path: '^src/(rooms/|app\\.ts$)' },
    },
    {
      name: 'history-enters-by-bring-in',
      comment:
        'rows in bulk are worked out by the rooms’ own rules, through the one file that a room opens for it',
      severity: 'error',
      from: { path: '^src/demonstration/history/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(rooms/|app\\.ts$)', pathNot: '^src/rooms/[^/]+/bring-in\\.ts$' },
    },
    {
      name: 'only-history-brings-in',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/demonstration/history/' },
      to: { path: '^src/rooms/[^/]+/bring-in\\.ts$' },
    },
    {
      name: 'only-the-start-knows-the-demonstration',
      comment: 'nothing in service may depend on what is invented',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(demonstration/|serve\\.ts$|main\\.ts$)|\\.test\\.ts$' },
      to: { path: '^src/demonstration/' },
    },
    {
      name: 'simulation-is-pure',
      comment:
        'chance from the statistics package, people from the linkage package, and nothing else: no clock, no database',
      severity: 'error',
      from: { path: '^src/simulation/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot:
          '^(src/simulation/|packages/statistics/src/index\\.ts$|packages/linkage/src/synthetic/index\\.ts$)',
      },
    },
    {
      name: 'nothing-in-service-knows-the-simulation',
      comment:
        'what is invented, and what is measured on it, is for the demonstration, the examination and benches',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(simulation|examination|demonstration|cli/examine\\.ts)|\\.test\\.ts$',
      },
      to: { path: '^src/(simulation|examination)/' },
    },
    {
      name: 'packages-know-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(src|test|tools|bench)/' },
    },
    {
      name: 'packages-are-pure',
      comment:
        'no node: module in what a package publishes; proofs and builds may, and the entry of statistics that starts threads',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '\\.test\\.ts$|^packages/statistics/src/work/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'statistics-start-no-thread-by-themselves',
      comment: 'whoever wants threads asks for @article4/statistics/work; the rest runs in a browser too',
      severity: 'error',
      from: { path: '^packages/statistics/src/', pathNot: '\\.test\\.ts$|^packages/statistics/src/work/' },
      to: { path: '^packages/statistics/src/work/' },
    },
    {
      name: 'sql-in-queries-and-store-only',
      severity: 'error',
      from: { path: '^src/rooms/', pathNot: '/(queries|store)\\.ts$|-(queries|store)\\.ts$|\\.test\\.ts$' },
      to: { path: '^src/platform/sql\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'rules/, states.ts and policy.ts import types, each other and the day it is in London; policy.ts also the platform’s access.ts',
      severity: 'error',
      from: { path: '^src/rooms/[^/]+/(rules/|states\\.ts$)', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(node_modules/|src/platform/(?!london-day\\.ts)|src/rooms/[^/]+/(queries|store|pages/))|^node:',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-use-no-node',
      severity: 'error',
      from: { path: '^src/rooms/[^/]+/(rules/|states\\.ts$|policy\\.ts$)', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: {
        path: '^(src|packages)/',
        pathNot: '\\.test\\.ts$|^packages/[^/]+/proof/',
      },
      to: { path: '\\.test\\.ts$|^test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(src|packages)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|coverage)/|^test/house/canary/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}

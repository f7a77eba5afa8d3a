const policies = ['targeting', 'availability', 'routing', 'consent']
const core = ['shared', 'rules', ...policies, 'inbox']
const domain = [...core, 'settings', 'records', 'intake']
const adapters = (...names) => names.map((name) => `adapters/${name}`)
const under = (...folders) => `^src/(${folders.join('|')})/`

const defaults = '^src/helpdesk/run/defaults\\.ts$'

/** A folder may import itself and the named folders, but no other folder of src. */
const only = (folder, ...others) => ({
  name: `${folder}-imports`,
  severity: 'error',
  from: { path: under(folder), pathNot: defaults },
  to: { path: '^src/', pathNot: under(folder, ...others) },
})

/** The allowed imports between folders. Type imports count too: a folder depends on the types that it uses. */
module.exports = {
  forbidden: [
    only('shared'),
    only('rules', 'shared'),
    ...[...policies, 'inbox'].map((folder) => only(folder, 'shared', 'rules')),
    only('evaluators', ...core),
    only('settings', ...core),
    only('records', ...core, 'settings'),
    only('intake', ...domain),
    only('helpdesk', ...domain, ...adapters('contracts')),
    only('adapters', ...domain),
    only('adapters/contracts', ...domain),
    only('testing', 'evaluators', ...domain, ...adapters('contracts')),
    {
      name: 'defaults-imports',
      comment: 'Only this file of the shell chooses implementations, and only from these folders.',
      severity: 'error',
      from: { path: defaults },
      to: { path: '^src/', pathNot: under('helpdesk', ...adapters('contracts', 'memory', 'system')) },
    },
    {
      name: 'root-imports',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: under('helpdesk', ...domain, ...adapters('contracts')) },
    },
    {
      name: 'adapters-apart',
      comment: 'Implementations share only the folders contracts, stores and sql.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: `^src/adapters/($1|contracts|stores|sql)/` },
    },
    {
      name: 'adapters-know-types-of-the-domain',
      comment:
        'A store reads the declared fields of a query as data. Adapters run no other code of the domain.',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: {
        path: under(...policies, 'inbox', 'settings', 'records', 'intake'),
        pathNot: '^src/inbox/conversation-(fields|query)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'every-folder-has-a-rule',
      severity: 'error',
      from: {
        path: '^src/[^/]+/',
        pathNot: under(...domain, 'evaluators', 'helpdesk', 'adapters', 'testing'),
      },
      to: {},
    },
    {
      name: 'node-is-for-adapters',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circle-of-rooms',
      comment: 'Rooms of intake and of the shell must not import each other in a circle.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(intake|helpdesk)/[^/]+$' },
      to: { circular: true },
    },
    { name: 'no-unknown', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
}

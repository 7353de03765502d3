/**
 * Which room may know which. Every rule has a sentence for the person who trips on it; house.test.ts runs them and counts the
 * modules, since a cruiser that reads no TypeScript finds nothing wrong either.
 */
import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

export const rules: IFlattenedRuleSet = {
  forbidden: [
    {
      name: 'schema-is-the-ground',
      comment: 'packages/schema stands on nothing but a few pure libraries: everything else stands on it.',
      severity: 'error',
      from: { path: '^packages/schema/src' },
      to: { pathNot: [`^packages/schema/src`, `node_modules/(zod|liquidjs|temporal-polyfill|yjs|@noble/hashes)/`] },
    },
    {
      name: 'nodes-know-schema-only',
      comment: 'A node is pure: it imports the schema, zod and its own folder. What it needs from outside it asks for with a move.',
      severity: 'error',
      from: { path: '^packages/nodes/src' },
      to: { pathNot: ['^packages/nodes/src', '^packages/schema/src', 'node_modules/zod/'] },
    },
    {
      name: 'rooms-of-nodes-are-separate',
      comment: 'One folder a kind: a node that needs another node’s code needs a shape instead (packages/nodes/src/shapes.ts).',
      severity: 'error',
      from: { path: '^packages/nodes/src/([^/]+)/' },
      to: { path: '^packages/nodes/src/([^/]+)/', pathNot: '^packages/nodes/src/$1/' },
    },
    {
      name: 'engine-knows-schema-only',
      comment: 'The engine is pure: kinds of node are handed to it, the world comes inside events.',
      severity: 'error',
      from: { path: '^apps/runtime/src/engine' },
      to: { pathNot: ['^apps/runtime/src/engine', '^packages/schema/src'] },
    },
    {
      name: 'ports-are-interfaces',
      comment: 'A port says what is needed; it must not know who fills it.',
      severity: 'error',
      from: { path: '^apps/runtime/src/ports' },
      to: { pathNot: ['^apps/runtime/src/ports', '^packages/schema/src'] },
    },
    {
      name: 'editor-never-reaches-what-runs',
      comment: 'No run.ts may come into a browser, by whatever way.',
      severity: 'error',
      from: { path: '^apps/editor/src' },
      to: { path: '^packages/nodes/src/(run\\.ts|[^/]+/run\\.ts)$', reachable: true },
    },
    {
      name: 'editor-is-not-the-runtime',
      comment: 'Editor and runtime speak over HTTP and share the schema; neither imports the other.',
      severity: 'error',
      from: { path: '^apps/editor' },
      to: { path: '^apps/runtime' },
    },
    {
      name: 'nothing-imports-an-app',
      comment: 'Packages are below apps.',
      severity: 'error',
      from: { path: '^packages' },
      to: { path: '^(apps|tests|templates)' },
    },
    {
      name: 'tests-are-leaves',
      comment: 'The product must not know its tests.',
      severity: 'error',
      from: { path: '^(apps|packages)' },
      to: { path: '^tests' },
    },
    {
      name: 'one-door-out',
      comment: 'Outbound HTTP goes through egress/, where addresses are checked at the socket. Nothing else imports an HTTP client.',
      severity: 'error',
      from: { path: '^apps/runtime/src', pathNot: '^apps/runtime/src/egress' },
      to: { path: 'node_modules/undici/|^(node:)?https?$' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: { path: '^(apps|packages)' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
};

export const options: ICruiseOptions = {
  tsPreCompilationDeps: true,
  exclude: { path: '/dist/|\\.test\\.ts$' },
  doNotFollow: { path: 'node_modules' },
  combinedDependencies: true,
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json'] },
};

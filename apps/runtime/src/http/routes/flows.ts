/** Flows: listing, making, archiving, restoring and reading the draft. Editing goes through the rooms. */
import { z } from '@hono/zod-openapi';
import { catalogue } from '@patchbay/nodes/meta';
import { readGraph, validate } from '@patchbay/schema';
import { archiveFlow, createFlow, findFlow, listFlows, readDraft, restoreFlow } from '../../flows/flows.ts';
import { workspaceFacts } from '../../flows/facts.ts';
import { issueCounts } from '../../flows/issue-counts.ts';
import { readTemplate } from '../../templates/templates.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, idParam, problems, storable, takes } from '../shapes.ts';

const summary = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    live: z.object({ number: z.int(), publishedAt: z.string() }).nullable(),
    channels: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string() })),
    changed: z.boolean(),
    editedAt: z.string(),
    editedBy: z.string().nullable(),
    untouched: z.boolean(),
    archivedAt: z.string().nullable(),
    steps: z.int(),
    conversations: z.int(),
  })
  .openapi('Flow');

const counts = z.record(z.string(), z.object({ errors: z.int(), warnings: z.int() }));
const newFlow = z.object({ name: storable(200).trim().min(1).optional(), template: z.string().max(100).optional(), graph: z.unknown().optional() });

/** What is archived can always be restored. */
export function flows(app: Router, house: House): void {
  app.openapi(
    declare(house, 'flow:read', { method: 'get', path: '/api/flows', summary: 'All flows in use, or all that are archived', request: { query: z.object({ archived: z.enum(['true', 'false']).default('false') }) }, responses: { 200: answers('Flows', z.object({ flows: z.array(summary) })), ...problems } }),
    async (context) => context.json({ flows: await listFlows(context.get('scope'), context.req.valid('query').archived === 'true' ? 'archived' : 'current') }, 200),
  );

  app.openapi(declare(house, 'flow:read', { method: 'get', path: '/api/flow-issues', summary: 'How many issues the draft of each flow has', responses: { 200: answers('Counts by flow', z.object({ issues: counts })), ...problems } }), async (context) =>
    context.json({ issues: await issueCounts(context.get('scope')) }, 200),
  );

  app.openapi(
    declare(house, 'flow:edit', { method: 'post', path: '/api/flows', summary: 'Make a flow: empty, from a template, or from a flow file', request: { body: takes(newFlow) }, responses: { 201: answers('Made', z.object({ id: z.string(), name: z.string() })), ...problems } }),
    async (context) => {
      const { name, template: wanted, graph: file } = context.req.valid('json');
      const scope = context.get('scope');
      const by = context.get('caller').user.id;
      if (file === undefined && wanted === undefined) {
        const { languages } = await workspaceFacts(scope);
        return context.json(await createFlow(scope, { name: name ?? 'Untitled', languages }, by), 201);
      }
      const source = wanted === undefined ? file : await readTemplate(wanted);
      if (source === undefined) throw notFound('This template');
      const { graph, issues } = readGraph(source);
      // In a draft an id is a key: of two steps of one id, one would silently be gone.
      const doubled = graph ? validate(graph, catalogue).filter((issue) => issue.code === 'duplicate-id') : [];
      if (!graph || doubled.length > 0) throw new ProblemError(422, 'This is not a flow that can be opened', undefined, { issues: [...issues, ...doubled] });
      return context.json(await createFlow(scope, name === undefined ? graph : { ...graph, name }, by), 201);
    },
  );

  app.openapi(declare(house, 'flow:read', { method: 'get', path: '/api/flows/{id}', summary: 'One flow', request: { params: idParam }, responses: { 200: answers('The flow', summary), ...problems } }), async (context) => {
    const flow = await findFlow(context.get('scope'), context.req.valid('param').id);
    if (!flow) throw notFound('This flow');
    return context.json(flow, 200);
  });

  app.openapi(declare(house, 'flow:edit', { method: 'delete', path: '/api/flows/{id}', summary: 'Archive a flow', request: { params: idParam }, responses: { 204: { description: 'Archived' }, ...problems } }), async (context) => {
    const scope = context.get('scope');
    const { id } = context.req.valid('param');
    const result = await archiveFlow(scope, id);
    if (result === 'unknown') throw notFound('This flow');
    if (result === 'in use') throw new ProblemError(409, 'A channel answers with this flow', 'Choose another flow for the channel first, then archive this one.');
    house.programs.forget(scope.workspace, id);
    return context.body(null, 204);
  });

  app.openapi(declare(house, 'flow:edit', { method: 'post', path: '/api/flows/{id}/restore', summary: 'Bring an archived flow back', request: { params: idParam }, responses: { 204: { description: 'Back' }, ...problems } }), async (context) => {
    const scope = context.get('scope');
    const { id } = context.req.valid('param');
    if (!(await restoreFlow(scope, id))) throw notFound('This archived flow');
    house.programs.forget(scope.workspace, id);
    return context.body(null, 204);
  });

  app.openapi(declare(house, 'flow:read', { method: 'get', path: '/api/flows/{id}/graph', summary: 'The draft as a flow file', request: { params: idParam }, responses: { 200: answers('A flow file', z.record(z.string(), z.unknown())), ...problems } }), async (context) => {
    const graph = await readDraft(context.get('scope'), context.req.valid('param').id);
    if (!graph) throw notFound('This flow');
    return context.json(graph as unknown as Record<string, unknown>, 200);
  });

  app.openapi(declare(house, 'flow:read', { method: 'get', path: '/api/facts', summary: 'What flows may speak of: tables with their columns, languages', responses: { 200: answers('Facts', z.object({ tables: z.record(z.string(), z.record(z.string(), z.string())), languages: z.array(z.string()) })), ...problems } }), async (context) =>
    context.json(await workspaceFacts(context.get('scope')), 200),
  );
}

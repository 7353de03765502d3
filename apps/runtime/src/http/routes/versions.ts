/** Publishing, whom it reaches, and going back. */
import { z } from '@hono/zod-openapi';
import { findFlow } from '../../flows/flows.ts';
import { impactOf } from '../../flows/impact.ts';
import { activate, listVersions, publish, versionGraph } from '../../flows/versions.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, idParam, issueShape, nothing, problems, storable, takes } from '../shapes.ts';

const version = z.object({ number: z.int(), hash: z.string(), note: z.string(), by: z.string().nullable(), publishedAt: z.string(), live: z.boolean() });

const wanted = z.object({
  note: storable(2_000).default(''),
  live: z.int().min(1).nullable().optional().openapi({ description: 'The version that was live when the caller looked; publishing is refused when it is another one by now.' }),
  draft: z.string().max(100).optional().openapi({ description: 'Hash of the draft the caller saw; publishing is refused when it has changed.' }),
});
const impact = z.object({
  channels: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string(), enabled: z.boolean() })),
  open: z.array(z.object({ version: z.int(), conversations: z.int() })),
  messages: z.int(),
});
const numberParam = idParam.extend({ number: z.coerce.number().int().min(1).max(2_147_483_647) });

/** Publishing and going back need the same right. */
export function versions(app: Router, house: House): void {
  app.openapi(
    declare(house, 'flow:publish', {
      method: 'post',
      path: '/api/flows/{id}/publish',
      summary: 'Publish the draft and make it live',
      request: { params: idParam, body: takes(wanted) },
      responses: { 201: answers('Published', z.object({ number: z.int(), hash: z.string(), issues: z.array(issueShape) })), ...problems },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const scope = context.get('scope');
      const { note, ...seen } = context.req.valid('json');
      const published = await publish(scope, id, context.get('caller').user.id, note, seen);
      if (!published) throw notFound('This flow');
      if ('refused' in published) throw new ProblemError(422, 'This flow cannot be published yet', 'A customer could be left without an answer, or a step is not filled in.', { issues: published.refused });
      if ('overtaken' in published) throw overtaken(published);
      house.programs.forget(scope.workspace, id);
      return context.json(published, 201);
    },
  );

  app.openapi(declare(house, 'flow:read', { method: 'get', path: '/api/flows/{id}/versions', summary: 'All versions, newest first', request: { params: idParam }, responses: { 200: answers('Versions', z.object({ versions: z.array(version) })), ...problems } }), async (context) => {
    const { id } = context.req.valid('param');
    const scope = context.get('scope');
    if (!(await findFlow(scope, id))) throw notFound('This flow');
    return context.json({ versions: await listVersions(scope, id) }, 200);
  });

  app.openapi(
    declare(house, 'flow:publish', {
      method: 'post',
      path: '/api/flows/{id}/versions/{number}/activate',
      summary: 'Make a version live; conversations under way keep theirs',
      request: { params: numberParam },
      responses: { 200: answers('Live', nothing), ...problems },
    }),
    async (context) => {
      const { id, number } = context.req.valid('param');
      const scope = context.get('scope');
      if (!(await activate(scope, id, number))) throw notFound(`Version ${number} of this flow`);
      house.programs.forget(scope.workspace, id);
      return context.json({}, 200);
    },
  );

  app.openapi(
    declare(house, 'flow:read', { method: 'get', path: '/api/flows/{id}/versions/{number}/graph', summary: 'A version as a flow file', request: { params: numberParam }, responses: { 200: answers('A flow file', z.record(z.string(), z.unknown())), ...problems } }),
    async (context) => {
      const { id, number } = context.req.valid('param');
      const graph = await versionGraph(context.get('scope'), id, number);
      if (!graph) throw notFound(`Version ${number} of this flow`);
      return context.json(graph, 200);
    },
  );

  app.openapi(declare(house, 'flow:read', { method: 'get', path: '/api/flows/{id}/impact', summary: 'Whom publishing reaches: channels, conversations under way, messages of seven days', request: { params: idParam }, responses: { 200: answers('The numbers', impact), ...problems } }), async (context) => {
    const found = await impactOf(context.get('scope'), context.req.valid('param').id);
    if (!found) throw notFound('This flow');
    return context.json(found, 200);
  });
}

/** Somebody was faster: what the caller decided on is no longer what would happen. */
function overtaken(by: { overtaken: 'draft' } | { overtaken: 'live'; number: number | null; by: string | null }): ProblemError {
  if (by.overtaken === 'draft') return new ProblemError(409, 'The flow changed at this moment', 'Somebody edited it while you published. Look at what changes now, then publish again.');
  const what = by.number === null ? 'No version is live any more' : `Version ${by.number} is live now${by.by === null ? '' : `, published by ${by.by}`}`;
  return new ProblemError(409, 'Another version went live meanwhile', `${what}. Nothing of yours is lost. Look at what changes now, then publish again.`);
}

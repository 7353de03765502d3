/** Publishing and going back. */
import { z } from '@hono/zod-openapi';
import { findFlow } from '../../flows/flows.ts';
import { activate, listVersions, publish } from '../../flows/versions.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, idParam, issueShape, nothing, problems, takes } from '../shapes.ts';

const version = z.object({ number: z.int(), hash: z.string(), note: z.string(), by: z.string().nullable(), publishedAt: z.string(), live: z.boolean() });

export function versions(app: Router, house: House): void {
  app.openapi(
    declare(house, 'flow:publish', {
      method: 'post',
      path: '/api/flows/{id}/publish',
      summary: 'Publish the draft and make it live',
      request: { params: idParam, body: takes(z.object({ note: z.string().max(2_000).default('') })) },
      responses: { 201: answers('Published', z.object({ number: z.int(), hash: z.string(), issues: z.array(issueShape) })), ...problems },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const scope = context.get('scope');
      const published = await publish(scope, id, context.get('caller').user.id, context.req.valid('json').note);
      if (!published) throw notFound('This flow');
      if ('refused' in published) throw new ProblemError(422, 'This flow cannot be published yet', 'A customer could be left without an answer, or a step is not filled in.', { issues: published.refused });
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
      request: { params: idParam.extend({ number: z.coerce.number().int().min(1) }) },
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
}

/** Search and replace over all flows of a workspace. What is replaced goes through the rooms, so that open editors see it at once. */
import { z } from '@hono/zod-openapi';
import { catalogue } from '@patchbay/nodes/meta';
import { findTexts, replaceTexts } from '@patchbay/schema/find';
import { findInFlows } from '../../flows/find.ts';
import { findFlow } from '../../flows/flows.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound } from '../problem.ts';
import { answers, problems, takes } from '../shapes.ts';

const scopes = z.array(z.enum(['titles', 'texts'])).max(2);
const query = z.object({ text: z.string().max(1_000), matchCase: z.boolean().default(false), scopes: scopes.default(['titles', 'texts']) });
const match = z.object({ node: z.string().optional(), note: z.string().optional(), frame: z.string().optional(), field: z.string(), scope: z.enum(['titles', 'texts']), text: z.string(), at: z.int(), length: z.int() }).openapi('TextMatch');
const found = z.object({ id: z.string(), name: z.string(), matches: z.array(match), total: z.int(), steps: z.array(z.string()) });
const replaced = z.object({ id: z.string(), name: z.string(), replaced: z.int() });

/** Replacing needs the right to edit; every flow named must be one of the workspace. */
export function finding(app: Router, house: House): void {
  app.openapi(
    declare(house, 'flow:read', { method: 'post', path: '/api/find', summary: 'Find texts and kinds of step in all flows', request: { body: takes(query.extend({ kinds: z.array(z.string().max(64)).max(200).default([]) })) }, responses: { 200: answers('Flows with matches', z.object({ flows: z.array(found) })), ...problems } }),
    async (context) => {
      const { kinds, ...wanted } = context.req.valid('json');
      return context.json({ flows: await findInFlows(context.get('scope'), wanted, kinds) }, 200);
    },
  );

  app.openapi(
    declare(house, 'flow:edit', {
      method: 'post',
      path: '/api/replace',
      summary: 'Replace a text in the drafts of the named flows',
      request: { body: takes(query.extend({ replacement: z.string().max(10_000), flows: z.array(z.uuid()).min(1).max(500) })) },
      responses: { 200: answers('How much was replaced where', z.object({ flows: z.array(replaced) })), ...problems },
    }),
    async (context) => {
      const { replacement, flows, ...wanted } = context.req.valid('json');
      const scope = context.get('scope');
      const known = await Promise.all(flows.map((id) => findFlow(scope, id)));
      if (known.some((flow) => !flow)) throw notFound('One of these flows');
      const done: z.infer<typeof replaced>[] = [];
      for (const flow of known) {
        let count = 0;
        const changed = await house.editDraft(context.get('caller'), flow!.id, (graph) => {
          count = findTexts(graph, catalogue, wanted).length;
          return replaceTexts(graph, catalogue, wanted, replacement);
        });
        done.push({ id: flow!.id, name: flow!.name, replaced: changed ? count : 0 });
      }
      return context.json({ flows: done }, 200);
    },
  );
}

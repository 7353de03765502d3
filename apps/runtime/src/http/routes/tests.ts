/** Test chats with a draft. They need a session and reach no customer. */
import { z } from '@hono/zod-openapi';
import { duration, LIMITS } from '@patchbay/schema';
import { workspaceFacts } from '../../flows/facts.ts';
import { readDraft } from '../../flows/flows.ts';
import { stranger, testWorld } from '../../flows/test-world.ts';
import { chooseContact } from '../../simulate/world.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, idParam, problems, takes } from '../shapes.ts';

const run = z
  .object({
    id: z.string(),
    status: z.enum(['new', 'waiting', 'ended']),
    outcome: z.string().nullable(),
    person: z.boolean(),
    clock: z.string(),
    messages: z.array(z.object({ from: z.enum(['customer', 'bot']), text: z.string(), choices: z.array(z.object({ id: z.string(), label: z.string() })).optional(), at: z.string() })),
    steps: z.array(z.record(z.string(), z.unknown())),
    vars: z.record(z.string(), z.unknown()),
    timers: z.array(z.object({ node: z.string(), name: z.string(), at: z.string() })),
  })
  .openapi('TestRun');

const said = z.string().min(1).max(LIMITS.messageCharacters);
const turn = z.union([z.strictObject({ customer: said }), z.strictObject({ choice: z.string().max(200), text: said }), z.strictObject({ after: duration })]);

export function tests(app: Router, house: House): void {
  app.openapi(
    declare(house, 'flow:test', {
      method: 'post',
      path: '/api/flows/{id}/tests',
      summary: 'Begin a test of the draft as it is now',
      request: { params: idParam, body: takes(z.object({ language: z.string().max(35).optional(), contact: z.string().max(300).optional() })) },
      responses: { 201: answers('The test', run), ...problems },
    }),
    async (context) => {
      const scope = context.get('scope');
      const { id } = context.req.valid('param');
      const { language, contact } = context.req.valid('json');
      const graph = await readDraft(scope, id);
      if (!graph) throw notFound('This flow');
      const world = await testWorld(scope, house.clock.now());
      const who = contact === undefined ? stranger(language ?? graph.languages[0]) : chooseContact(world, contact, language);
      const started = house.tests.start(scope, id, graph, await workspaceFacts(scope), world, who);
      if ('refused' in started) throw new ProblemError(422, 'This draft cannot run yet', 'Solve its errors first.', { issues: started.refused });
      return context.json(started, 201);
    },
  );

  app.openapi(
    declare(house, 'flow:test', {
      method: 'post',
      path: '/api/flows/{id}/tests/{test}/turns',
      summary: 'Say something, pick an answer, or let time pass',
      request: { params: idParam.extend({ test: z.uuid() }), body: takes(turn) },
      responses: { 200: answers('The test after the turn', run), ...problems },
    }),
    async (context) => {
      const { id, test } = context.req.valid('param');
      const after = house.tests.take(context.get('scope'), id, test, context.req.valid('json'));
      if (!after) throw new ProblemError(404, 'This test is over', 'Start the test again.');
      return context.json(after, 200);
    },
  );
}

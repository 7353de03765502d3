/** Templates: what they are for, how their conversations go, and a chat with one before it is used. They touch nothing of the workspace. */
import { z } from '@hono/zod-openapi';
import { duration, LIMITS } from '@patchbay/schema';
import { chatAfter } from '../../templates/chats.ts';
import { GOALS } from '../../templates/about.ts';
import { listTemplates, readTemplate, templateChats } from '../../templates/templates.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound } from '../problem.ts';
import { answers, problems, takes } from '../shapes.ts';

const both = z.object({ en: z.string(), 'zh-CN': z.string() });
const template = z.object({
  name: z.string(),
  title: both,
  description: both,
  goal: z.enum(GOALS),
  minutes: z.int(),
  steps: z.int(),
  stories: z.int(),
  languages: z.array(z.string()),
  tables: z.array(z.string()),
  preview: z.record(z.string(), z.array(z.union([z.object({ customer: z.string() }), z.object({ bot: z.string() })]))),
});
const chat = z.object({
  messages: z.array(z.object({ from: z.enum(['customer', 'bot']), text: z.string(), choices: z.array(z.object({ id: z.string(), label: z.string() })).optional(), at: z.string() })),
  status: z.enum(['new', 'waiting', 'ended']),
  outcome: z.string().nullable(),
  person: z.boolean(),
  clock: z.string(),
});
const said = z.string().min(1).max(LIMITS.messageCharacters);
const turn = z.union([z.strictObject({ customer: said }), z.strictObject({ choice: z.string().max(200), text: said }), z.strictObject({ after: duration })]);
const nameParam = z.object({ name: z.string().max(100) });
/** Turns of one chat: it is a look, not a rehearsal, and each look computes all of them. */
const TURNS_MAX = 60;

/** Looking needs nothing but the right to read flows. */
export function templates(app: Router, house: House): void {
  app.openapi(declare(house, 'flow:read', { method: 'get', path: '/api/templates', summary: 'Flows to begin with', responses: { 200: answers('Templates', z.object({ templates: z.array(template) })), ...problems } }), async (context) =>
    context.json({ templates: await listTemplates() }, 200),
  );

  app.openapi(
    declare(house, 'flow:read', { method: 'get', path: '/api/templates/{name}/stories', summary: 'The conversations a template is tested with, as they run', request: { params: nameParam }, responses: { 200: answers('Stories', z.object({ stories: z.array(chat.extend({ name: z.string(), language: z.string() })) })), ...problems } }),
    async (context) => {
      const stories = await templateChats(context.req.valid('param').name);
      if (!stories) throw notFound('This template');
      return context.json({ stories }, 200);
    },
  );

  app.openapi(
    declare(house, 'flow:test', {
      method: 'post',
      path: '/api/templates/{name}/chat',
      summary: 'How a conversation with a template goes after these turns, in its made-up world',
      request: { params: nameParam, body: takes(z.object({ language: z.string().max(35).optional(), turns: z.array(turn).max(TURNS_MAX).default([]) })) },
      responses: { 200: answers('The conversation', chat), ...problems },
    }),
    async (context) => {
      const { language, turns } = context.req.valid('json');
      const graph = await readTemplate(context.req.valid('param').name);
      if (!graph) throw notFound('This template');
      return context.json(chatAfter(graph, turns, language), 200);
    },
  );
}

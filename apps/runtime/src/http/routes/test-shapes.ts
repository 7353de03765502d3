/** What test chats take and answer over HTTP. */
import { z } from '@hono/zod-openapi';
import { BUILT_IN, cleanJson, duration, LIMITS, rootOf, variableName } from '@patchbay/schema';
import { ANSWERS } from '../../simulate/answer-by-hand.ts';
import { LOOK_NAMES } from '../../simulate/looks.ts';
import { storable } from '../shapes.ts';

const plain = z.record(z.string(), z.unknown());

export const run = z
  .object({
    id: z.string(),
    status: z.enum(['new', 'waiting', 'ended']),
    outcome: z.string().nullable(),
    person: z.boolean(),
    clock: z.string(),
    zone: z.string(),
    channel: z.enum(LOOK_NAMES),
    source: z.enum(['demo', 'real', 'story']),
    from: z.string().nullable(),
    contact: plain,
    messages: z.array(z.object({ from: z.enum(['customer', 'bot']), text: z.string(), choices: z.array(z.object({ id: z.string(), label: z.string() })).optional(), at: z.string() })),
    steps: z.array(plain),
    vars: plain,
    said: z.string(),
    calls: z.array(plain),
    answers: z.record(z.string(), z.enum(ANSWERS)),
    ahead: z.array(plain),
    turns: z.array(plain),
  })
  .openapi('TestRun');

const difference = z.object({ kind: z.enum(['silent', 'other words', 'more words', 'other end', 'circle', 'no step']), told: z.string().nullable(), said: z.string().nullable() });
const storyResult = z.object({ at: z.int(), name: z.string(), ok: z.boolean(), turn: z.int().nullable(), difference: difference.optional() }).openapi('StoryResult');
export const storyResults = z.object({ results: z.array(storyResult), total: z.int() });
export const savedStory = z.object({ story: plain, difference: difference.optional() });

const said = z.string().min(1).max(LIMITS.messageCharacters);
const nodeId = z.string().max(200);

/** JSON that can be kept: no deeper than our own values are. */
const value = z.unknown().refine((given) => {
  try {
    cleanJson(given);
    return true;
  } catch {
    return false;
  }
}, 'nests too deep');
const name = variableName.refine((path) => !Object.hasOwn(BUILT_IN, rootOf(path)), 'belongs to the conversation itself and cannot be set');

export const turn = z.union([
  z.strictObject({ customer: said }),
  z.strictObject({ choice: z.string().max(200), text: said }),
  z.strictObject({ after: duration }),
  z.strictObject({ set: z.strictObject({ name, value }) }),
  z.strictObject({ answer: z.enum(ANSWERS), node: nodeId, call: z.int().optional() }),
  z.strictObject({ channel: z.enum(LOOK_NAMES) }),
]);

const person = z.strictObject({ name: z.string().max(200), email: z.string().max(320).optional(), phone: z.string().max(40).optional() });

export const beginning = z.object({
  language: z.string().max(35).optional(),
  /** Id, e-mail or name of a contact of the workspace, or somebody made up. */
  contact: z.union([storable(300), person]).optional(),
  channel: z.enum(LOOK_NAMES).default('web-chat'),
  /** Where look-ups read: the demo world, or the workspace's own tables. */
  data: z.enum(['demo', 'real']).default('demo'),
  /** Begin at this step, with these variables, as if the customer had just said that. */
  from: z.strictObject({ node: nodeId, vars: z.record(z.string().max(64), value).default({}), said: z.string().max(LIMITS.messageCharacters).default('') }).optional(),
  /** What is played at once. */
  turns: z.array(turn).max(500).default([]),
  /** Place of a saved test in the draft; it brings its own world, contact, language and turns. */
  story: z.int().min(0).optional(),
});
export type Beginning = z.infer<typeof beginning>;

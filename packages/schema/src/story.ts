/**
 * A test as people tell it: what the customer says, what the bot answers, how it ends, in a given world. A story file
 * is read by the command line, the editor and the tests alike; it never holds code.
 */
import { z } from 'zod';
import { duration } from './duration.ts';

/** Records of one table: an array, or an object keyed by id as many exports have it. */
const records = z.union([z.array(z.record(z.string(), z.json())), z.record(z.string(), z.record(z.string(), z.json()))]);

/** Everything outside of the conversation, made up for a test. */
export const world = z.strictObject({
  /** The clock at the first turn, ISO 8601 with offset. */
  now: z.iso.datetime({ offset: true }).optional(),
  /** IANA zone of the workspace. */
  zone: z.string().max(64).optional(),
  /** Records by table; null is a table that cannot be reached, for stories of what happens then. */
  tables: z.record(z.string(), records.nullable()).optional(),
  /** The first contact, or the one a story names, is the customer. */
  contacts: records.optional(),
  /** What a language model would answer, in order. */
  llm: z.json().optional(),
  /** What other systems would answer, by URL. */
  http: z.json().optional(),
});
export type World = z.infer<typeof world>;

export const storyTurn = z.union([
  z.strictObject({ customer: z.string() }),
  /** The whole text of the bot's next message, or a part of it between `…` and `…`. */
  z.strictObject({ bot: z.string() }),
  /** Time passes in which nobody says anything. */
  z.strictObject({ after: duration }),
]);
export type StoryTurn = z.infer<typeof storyTurn>;

export const storyStart = z.strictObject({
  /** Id of the step. */
  node: z.string().min(1).max(200),
  /** What the conversation knows by then. */
  vars: z.record(z.string().max(64), z.json()).optional(),
  /** What the customer said last. */
  said: z.string().optional(),
});
export type StoryStart = z.infer<typeof storyStart>;

export const story = z.strictObject({
  name: z.string().min(1).max(200),
  /** Language of the customer; the flow's first one when absent. */
  language: z.string().optional(),
  /** Id, e-mail or name of the contact who speaks. */
  contact: z.string().optional(),
  /** Replaces parts of the file's world for this story. */
  world: world.optional(),
  /** Begins at this step instead of the flow's start. */
  from: storyStart.optional(),
  turns: z.array(storyTurn).max(500),
  /** How the conversation must have ended; absent when it may still be open. */
  outcome: z.string().optional(),
});
export type Story = z.infer<typeof story>;
export const stories = z.array(story).max(1_000);

/** A story.json beside a flow.json. */
export const storyFile = z.strictObject({
  $schema: z.string().optional(),
  world: world.optional(),
  stories,
});
export type StoryFile = z.infer<typeof storyFile>;

/** Test chats with a draft, and its saved tests. They need a session, read what the workspace has, write nothing and reach no customer. */
import { z } from '@hono/zod-openapi';
import type { Graph, StoryStart } from '@patchbay/schema';
import { findRecords } from '../../crm/find.ts';
import { workspaceFacts } from '../../flows/facts.ts';
import { readDraft } from '../../flows/flows.ts';
import type { TestSetup, TestTurn } from '../../flows/test-run.ts';
import { programOf } from '../../flows/test-runs.ts';
import { runStories, storyAsTest } from '../../flows/test-stories.ts';
import { demoWorld, factsWith, findTestContact, stranger, withCustomer, zoneOf } from '../../flows/test-world.ts';
import type { Scope } from '../../adapters/store/scope.ts';
import { runStory } from '../../simulate/run-story.ts';
import { SimulationError } from '../../simulate/simulated.ts';
import { Simulation } from '../../simulate/simulation.ts';
import type { SimulatedWorld } from '../../simulate/world.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, idParam, problems, takes } from '../shapes.ts';
import { type Beginning, beginning, run, savedStory, storyResults, turn } from './test-shapes.ts';

/** Why a test cannot be told as a story. */
const UNSAVABLE = { 'set by hand': 'A variable was set by hand in it, which no customer can do.', 'nothing said': 'Nothing was said in it yet.' };

/** Saved tests of one request; a screen asks for the next ones while it shows these. */
const STORIES_MAX = 50;
const testParam = idParam.extend({ test: z.uuid() });

/** A test belongs to its workspace and its flow; asked for through another, it is not there. */
export function tests(app: Router, house: House): void {
  app.openapi(
    declare(house, 'flow:test', {
      method: 'post',
      path: '/api/flows/{id}/tests',
      summary: 'Begin a test of the draft as it is now',
      request: { params: idParam, body: takes(beginning) },
      responses: { 201: answers('The test', run), ...problems },
    }),
    async (context) => {
      const scope = context.get('scope');
      const { id } = context.req.valid('param');
      const asked = context.req.valid('json');
      const { graph, program, world } = await draftOf(house, scope, id);
      if (asked.from && !graph.nodes.some((node) => node.id === asked.from?.node)) throw notFound('The step to begin at');
      const story = asked.story === undefined ? undefined : storyAsTest(graph, program, asked.story);
      if (asked.story !== undefined && !story) throw notFound('This saved test');
      const customer = await customerOf(scope, asked, graph);
      const setup: Omit<TestSetup, 'titles'> & { turns: TestTurn[] } = story
        ? { ...story, source: 'story', channel: asked.channel }
        : {
            simulation: new Simulation(program, withCustomer(world, customer), customer),
            source: asked.data,
            channel: asked.channel,
            turns: asked.turns,
            from: asked.from as StoryStart | undefined,
            ...(asked.data === 'real' ? { find: (call) => findRecords(scope, call.table, call.where, call.rowsMax) } : {}),
          };
      return context.json(await running(house.tests.start(scope, id, { ...setup, graph, program })), 201);
    },
  );

  app.openapi(
    declare(house, 'flow:test', {
      method: 'post',
      path: '/api/flows/{id}/tests/{test}/turns',
      summary: 'Say something, pick an answer, let time pass, set a variable, or choose how calls are answered',
      request: { params: testParam, body: takes(turn) },
      responses: { 200: answers('The test after the turn', run), ...problems },
    }),
    async (context) => {
      const { id, test } = context.req.valid('param');
      const after = await running(house.tests.take(context.get('scope'), id, test, context.req.valid('json')));
      if (!after) throw over();
      return context.json(after, 200);
    },
  );

  app.openapi(
    declare(house, 'flow:test', {
      method: 'post',
      path: '/api/flows/{id}/tests/{test}/story',
      summary: 'The test as a story that can be saved, and whether it goes the same when it is run again',
      request: { params: testParam },
      responses: { 200: answers('The story', savedStory), ...problems },
    }),
    (context) => {
      const { id, test } = context.req.valid('param');
      const found = house.tests.find(context.get('scope'), id, test);
      if (!found) throw over();
      const story = found.test.story();
      if (typeof story === 'string') throw new ProblemError(409, 'This test cannot be saved', UNSAVABLE[story]);
      const { difference } = runStory(found.program, { name: 'Saved', ...story }, found.graph.world);
      return context.json({ story: story as Record<string, unknown>, ...(difference ? { difference } : {}) }, 200);
    },
  );

  app.openapi(
    declare(house, 'flow:test', {
      method: 'post',
      path: '/api/flows/{id}/stories/runs',
      summary: 'Run saved tests against the draft as it is now',
      request: { params: idParam, body: takes(z.object({ from: z.int().min(0).default(0), count: z.int().min(1).max(STORIES_MAX).default(STORIES_MAX) })) },
      responses: { 200: answers('What came of them', storyResults), ...problems },
    }),
    async (context) => {
      const { from, count } = context.req.valid('json');
      const { graph, program } = await draftOf(house, context.get('scope'), context.req.valid('param').id);
      return context.json({ results: runStories(graph, program, from, count), total: graph.stories.length }, 200);
    },
  );
}

/** The draft, ready to run, with the demo world; refused with its errors when it cannot. */
async function draftOf(house: House, scope: Scope, id: string): Promise<{ graph: Graph; program: Exclude<ReturnType<typeof programOf>, { refused: unknown }>; world: SimulatedWorld }> {
  const graph = await readDraft(scope, id);
  if (!graph) throw notFound('This flow');
  const world = demoWorld(graph, house.clock.now(), await zoneOf(scope));
  const program = programOf(graph, factsWith(await workspaceFacts(scope), world));
  if ('refused' in program) throw new ProblemError(422, 'This draft cannot run yet', 'Solve its errors first.', { issues: program.refused });
  return { graph, program, world };
}

/** Who writes: a contact of the workspace, somebody made up, or a stranger who speaks the flow's first language. */
async function customerOf(scope: Scope, { contact, language }: Beginning, graph: Graph) {
  const known = typeof contact === 'string' ? await findTestContact(scope, contact) : undefined;
  const made = typeof contact === 'object' ? stranger(Object.fromEntries(Object.entries(contact).filter(([, text]) => text !== undefined && text !== ''))) : stranger();
  const spoken = language ?? (known ? known.language : graph.languages[0]);
  return { ...(known ?? made), ...(spoken === undefined ? {} : { language: spoken }) };
}

/** A flow that goes in circles is the author's to mend, and no fault of the server. */
async function running<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SimulationError) throw new ProblemError(409, 'This flow goes in circles', error.message);
    throw error;
  }
}

function over(): ProblemError {
  return new ProblemError(404, 'This test is over', 'Start the test again.');
}

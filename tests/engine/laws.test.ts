/** What must hold for every conversation: random customers talk to the order-status flow, slowly answered and out of order. */
import { runs } from '@patchbay/nodes/run';
import { type Json, type JsonObject, LIMITS, readGraph, type StoryFile } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turn } from '../../apps/runtime/src/engine/turn.ts';
import { customerText } from '../build/arbitraries.ts';
import { Conversation, partsOf } from '../build/conversation.ts';
import { readJson } from '../build/files.ts';
import { programOf } from '../build/flow-builder.ts';

const program = programOf(readGraph(readJson('templates', 'order-status', 'flow.json')).graph!);
const { world } = readJson('templates', 'order-status', 'story.json') as StoryFile;
const tables = { orders: world?.tables?.orders as JsonObject[], contacts: world?.contacts as JsonObject[] };

type Action = { say: string } | { pick: number } | { settle: 'rows' | 'fails' } | { fire: true } | { stale: number } | { late: number } | { agent: boolean };

/** What can happen in a conversation, good and bad; look-ups may be answered much later, or never. */
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: customerText.map((say) => ({ say })) },
  { weight: 2, arbitrary: fc.nat(3).map((pick) => ({ pick })) },
  { weight: 5, arbitrary: fc.oneof({ weight: 5, arbitrary: fc.constant('rows' as const) }, fc.constant('fails' as const)).map((settle) => ({ settle })) },
  { weight: 1, arbitrary: fc.constant({ fire: true as const }) },
  { weight: 1, arbitrary: fc.nat(5).map((stale) => ({ stale })) },
  { weight: 1, arbitrary: fc.nat(30).map((late) => ({ late })) },
  { weight: 1, arbitrary: fc.boolean().map((agent) => ({ agent })) },
);
const actions = fc.array(action, { minLength: 1, maxLength: 40 });

/** Takes one action; some of them are nothing at the moment. */
function act(conversation: Conversation, what: Action): void {
  if ('say' in what) conversation.say(what.say);
  else if ('pick' in what) conversation.pick(conversation.offered[what.pick]?.id ?? 'gone', conversation.offered[what.pick]?.label ?? 'Gone');
  else if ('settle' in what) conversation.settle(what.settle === 'fails' ? 'fails' : tables);
  else if ('fire' in what) conversation.fire();
  else if ('stale' in what) conversation.take({ type: 'timer.fired', timer: 'silence', due: conversation.at - what.stale * 1_000 });
  else if ('late' in what) conversation.take({ type: 'effect.settled', effect: `c.${what.late}x`, result: { ok: true, value: [] } });
  else conversation.take(what.agent ? { type: 'agent.replied', agent: 'kim', text: 'Hello' } : { type: 'agent.released', agent: 'kim' });
}

/** Plays actions and looks at the conversation after each of them. */
function always(check: (conversation: Conversation) => void, runsCount = 150): void {
  fc.assert(
    fc.property(actions, (list) => {
      const conversation = new Conversation(program);
      for (const each of list) {
        const before = conversation.turns.length;
        act(conversation, each);
        if (conversation.turns.length > before) check(conversation);
      }
    }),
    { numRuns: runsCount },
  );
}

const last = (conversation: Conversation) => conversation.turns.at(-1)!;

describe('whatever a customer does', () => {
  test('the same session and event give the same turn, byte for byte, also after both were stored and read again', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const conversation = new Conversation(program);
        for (const each of list) {
          const before = conversation.session;
          const taken = conversation.turns.length;
          act(conversation, each);
          if (conversation.turns.length === taken) continue;
          const { event, turn: done } = last(conversation);
          const again = JSON.stringify(done);
          expect(JSON.stringify(turn(program, before, event, runs))).toBe(again);
          expect(JSON.stringify(turn(JSON.parse(JSON.stringify(program)), JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(event)), runs))).toBe(again);
        }
      }),
    );
  });

  test('a session that is stored and read before every turn has the same future', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const [held, stored] = [new Conversation(program), new Conversation(program)];
        for (const each of list) {
          act(held, each);
          stored.session = JSON.parse(JSON.stringify(stored.session));
          act(stored, each);
          expect(JSON.stringify(stored.session)).toBe(JSON.stringify(held.session));
        }
      }),
    );
  });

  test('the conversation waits for something that will come, or has ended with a reason; before the first message it is new', () => {
    always(({ session, timers, calls, turns }) => {
      const { status, waiting, outcome } = session;
      if (status === 'new') return expect(turns.every(({ event }) => event.type !== 'message.received' && event.type !== 'choice.picked')).toBe(true);
      if (status === 'ended') return expect([waiting, typeof outcome]).toEqual([null, 'string']);
      expect(waiting && Object.hasOwn(program.nodes, waiting.node)).toBe(true);
      const sure = waiting?.effect === undefined ? waiting?.timers.some((timer) => timers.get(timer.name) === timer.at) : calls.some((call) => call.id === waiting.effect);
      return expect(sure).toBe(true);
    });
  });

  test('a customer’s message is answered, kept for later, or the conversation is looking something up', () => {
    always((conversation) => {
      const { event, turn: done } = last(conversation);
      if (event.type !== 'message.received' && event.type !== 'choice.picked') return;
      const heard = done.effects.some((effect) => effect.type === 'send' || effect.type === 'crm' || effect.type === 'record');
      expect(heard || done.trace.some((step) => 'ignored' in step.way)).toBe(true);
    });
  });

  test('ids of effects are the counter, which only grows', () => {
    always((conversation) => {
      const ids = conversation.effects.map((effect) => effect.id);
      expect(ids).toEqual(Array.from({ length: conversation.session.counter }, (_, at) => `c.${at + 1}`));
    });
  });

  test('no more messages are kept than the limit, and the oldest stay first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const conversation = new Conversation(program);
        conversation.say('#W1000001');
        for (let at = 0; at < count; at += 1) conversation.say(`message ${at}`);
        const { mailbox } = conversation.session;
        expect(mailbox.map((event) => event.text)).toEqual(Array.from({ length: Math.min(count, LIMITS.mailbox) }, (_, at) => `message ${at}`));
        if (count > LIMITS.mailbox) expect(last(conversation).turn.trace).toEqual([{ node: 'find_order', way: { ignored: true }, because: { key: 'limit.mailbox', facts: { limit: LIMITS.mailbox } } }]);
      }),
    );
    always(({ session }) => expect(session.mailbox.length).toBeLessThanOrEqual(LIMITS.mailbox), 50);
  });

  test('no timer is left over when it ended, and none is forgotten while it waits', () => {
    always(({ session, timers }) => {
      expect([...timers].map(([name, at]) => ({ name, at }))).toEqual(session.waiting?.timers ?? []);
    });
  });

  test('everything can be stored: texts are whole, and no record has a prototype of its own', () => {
    always((conversation) => {
      const { session, effects, trace } = last(conversation).turn;
      const { texts, objects } = partsOf([session, effects, trace] as unknown as Json);
      expect(texts.filter((text) => !text.isWellFormed() || text.includes('\u0000'))).toEqual([]);
      expect(objects.filter((object) => Object.getPrototypeOf(object) !== Object.prototype)).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  });

  test('it ends once: with one figure, and with a person exactly when it says so', () => {
    always((conversation) => {
      const count = (type: string) => conversation.effects.filter((effect) => effect.type === type).length;
      expect(count('record')).toBe(conversation.session.status === 'ended' ? 1 : 0);
      expect(count('handoff')).toBe(conversation.session.person ? 1 : 0);
    });
  });

  test('the bot never says more in one turn than the limit', () => {
    always((conversation) => {
      expect(last(conversation).turn.effects.filter((effect) => effect.type === 'send').length).toBeLessThanOrEqual(LIMITS.messagesPerTurn);
    }, 50);
  });
});

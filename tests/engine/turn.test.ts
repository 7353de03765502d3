/** One turn at a time: what is kept, what comes too late, what a limit does, and what happens when a step cannot go on. */
import { catalogue } from '@patchbay/nodes/meta';
import { word } from '@patchbay/nodes/strings';
import { compile, type Graph, LIMITS, newSession } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { EngineError, turn } from '../../apps/runtime/src/engine/turn.ts';
import { ADA, Conversation, type Incoming } from '../build/conversation.ts';
import { flow, goodFlow, message, programOf, question } from '../build/flow-builder.ts';

const talk = (graph: Graph) => new Conversation(programOf(graph));
/** Also of a flow that the verifier would refuse. */
const risk = (graph: Graph) => new Conversation(compile(graph, catalogue));
const lookUp = flow({ start: 'on-message', look: ['crm-lookup', { table: 'orders', where: [{ column: 'id', value: '{{ message.text }}' }], save: 'order' }], ask: question(), done: 'end' }, ['start.started > look', 'look.one > ask', 'look.none > ask', 'look.several > ask', 'ask.answered > done']);

describe('a conversation', () => {
  test('begins with what the customer writes, and goes as far as it can', () => {
    const conversation = talk(goodFlow());
    expect(conversation.say('Hello').trace.map(({ node, way }) => [node, way])).toEqual([['start', { exit: 'started' }], ['ask', { stays: true }]]);
    expect(conversation.say('blue').trace.map(({ node, way }) => [node, way])).toEqual([['ask', { exit: 'answered' }], ['say', { exit: 'next' }], ['done', { ends: 'solved' }]]);
    expect(conversation.said).toEqual(['Well?', 'You said blue.']);
    expect(conversation.session).toMatchObject({ status: 'ended', outcome: 'solved', person: false, waiting: null, turns: 2, vars: { answer: 'blue' }, visits: { start: 1, ask: 1, say: 1, done: 1 } });
  });

  test('knows its variables, the contact, and what was said', () => {
    const conversation = talk(flow({ start: 'on-message', say: message('{{ greeting }} {{ contact.first_name }}: {{ message.text }} {{ now | date: "iso" }} {{ conversation.id }}'), done: 'end' }, ['start.started > say', 'say.next > done'], { variables: [{ name: 'greeting', type: 'text', default: 'Dear' }] }));
    conversation.say('hi');
    expect(conversation.said).toEqual(['Dear Ada: hi 2026-03-03 c']);
  });

  test('speaks the contact’s language, else the flow’s first', () => {
    const graph = flow({ start: 'on-message', say: ['say', { text: { 'zh-CN': '您好', en: 'Hello' } }], done: 'end' }, ['start.started > say', 'say.next > done'], { languages: ['zh-CN', 'en'], defaults: { silenceAfter: '1d' } });
    const english = new Conversation(programOf(graph), { ...ADA, contact: { ...ADA.contact, language: 'en' } });
    const unknown = talk(graph);
    english.say('hi');
    unknown.say('hi');
    expect([english.said, unknown.said]).toEqual([['Hello'], ['您好']]);
  });

  test('may have steps with names such as toString, and counts them like any other', () => {
    const conversation = talk(flow({ valueOf: 'on-message', toString: question('answer', { alreadySaid: true, accept: 'number' }), hasOwnProperty: 'end' }, ['valueOf.started > toString', 'toString.answered > hasOwnProperty']));
    conversation.say('12 of them');
    expect(conversation.session).toMatchObject({ status: 'ended', vars: { answer: 12 }, visits: { valueOf: 1, toString: 1, hasOwnProperty: 1 } });
  });

  test('keeps what is written during a look-up for the next step that listens', () => {
    const conversation = talk(lookUp);
    conversation.say('#1');
    expect(conversation.say('blue').trace).toEqual([{ node: 'look', way: { ignored: true }, because: { key: 'kept' } }]);
    conversation.settle({ orders: [{ id: '#1' }] });
    expect(conversation.session).toMatchObject({ status: 'ended', vars: { order: { id: '#1' }, answer: 'blue' }, mailbox: [] });
  });
});

describe('what comes too late', () => {
  const ended = () => {
    const conversation = talk(goodFlow());
    conversation.say('Hello');
    conversation.say('blue');
    return conversation;
  };
  const unchanged = (conversation: Conversation, what: Incoming) => {
    const { turns: _before, ...before } = conversation.session;
    const done = conversation.take(what);
    const { turns: _after, ...after } = done.session;
    expect([done.effects, done.trace]).toEqual([[], [expect.objectContaining({ way: { ignored: true }, because: { key: 'late' } })]]);
    expect({ ...after, language: before.language }).toEqual(before);
  };

  test.each([
    ['a timer that was set anew since', { type: 'timer.fired', timer: 'silence', due: 1 }],
    ['a timer nobody set', { type: 'timer.fired', timer: 'other', due: 1 }],
    ['an answer to a call nobody made', { type: 'effect.settled', effect: 'c.99', result: { ok: true, value: [] } }],
    ['an agent who was not asked', { type: 'agent.released', agent: 'kim' }],
  ] as [string, Incoming][])('%s wakes nobody, before, during and after a conversation', (_what, event) => {
    const waiting = talk(lookUp);
    waiting.say('#1');
    unchanged(waiting, event);
    unchanged(ended(), event);
    const fresh = talk(goodFlow());
    unchanged(fresh, event);
    expect(fresh.session.status).toBe('new');
  });

  test('the answer to a call counts once', () => {
    const conversation = talk(lookUp);
    conversation.say('#1');
    const [call] = conversation.calls;
    conversation.settle({ orders: [{ id: '#1' }] });
    unchanged(conversation, { type: 'effect.settled', effect: call!.id, result: { ok: false, error: { kind: 'timeout', message: 'late' } } });
  });

  test('a message after the end is not answered by the old session', () => {
    const conversation = ended();
    expect(conversation.say('one more thing')).toMatchObject({ effects: [], session: { status: 'ended' } });
  });
});

describe('a limit', () => {
  const circle = (step: Parameters<typeof flow>[0][string], exit: string) => risk(flow({ start: 'on-message', a: step, b: step }, ['start.started > a', `a.${exit} > b`, `b.${exit} > a`]));
  const never = { cases: [{ id: 'never', label: '', rule: { field: 'x', operator: 'exists' } }] };

  test('on steps gives the customer the flow’s answer for failures, and says which limit it was', () => {
    const conversation = circle(['branch', never], 'otherwise');
    const { trace, session } = conversation.say('hi');
    expect(trace.at(-1)).toEqual({ node: expect.any(String), way: { ends: 'failed' }, because: { key: 'limit.steps', facts: { limit: LIMITS.stepsPerTurn } }, fallback: 'failure' });
    expect(Object.values(session.visits).reduce((sum, count) => sum + count, 0)).toBe(LIMITS.stepsPerTurn);
    expect([conversation.said, session.outcome, session.person]).toEqual([['Something went wrong.'], 'failed', true]);
    expect(word('', 'because.limit.steps', 'en', trace.at(-1)?.because?.facts)).toBe('Stopped after 1000 steps in one turn');
  });

  test('on messages is exact, and what is said instead comes after it', () => {
    const conversation = circle(message('Hello'), 'next');
    const { trace, session } = conversation.say('hi');
    expect(trace.at(-1)).toMatchObject({ way: { ends: 'failed' }, because: { key: 'limit.messages', facts: { limit: LIMITS.messagesPerTurn } }, fallback: 'failure' });
    expect(conversation.said.filter((said) => said === 'Hello')).toHaveLength(LIMITS.messagesPerTurn);
    expect([conversation.said.at(-1), session.status]).toEqual(['Something went wrong.', 'ended']);
    expect(word('', 'because.limit.messages', 'zh-CN', trace.at(-1)?.because?.facts)).toContain('100');
  });

  test('on messages leaves no timer behind when it is a question that was too much', () => {
    const steps = Object.fromEntries(Array.from({ length: LIMITS.messagesPerTurn }, (_, at) => [`m${at}`, message('Hello')]));
    const connections = Array.from({ length: LIMITS.messagesPerTurn }, (_, at) => `m${at}.next > ${at + 1 < LIMITS.messagesPerTurn ? `m${at + 1}` : 'ask'}`);
    const conversation = talk(flow({ start: 'on-message', ...steps, ask: question(), done: 'end' }, ['start.started > m0', ...connections, 'ask.answered > done']));
    conversation.say('hi');
    expect([conversation.session.status, conversation.timers.size]).toEqual(['ended', 0]);
  });

  test('on a message’s length cuts it whole', () => {
    const conversation = talk(goodFlow());
    conversation.say(`${'x'.repeat(LIMITS.messageCharacters - 1)}😀`);
    expect(conversation.session.said.length).toBeLessThanOrEqual(LIMITS.messageCharacters);
    expect(conversation.session.said.isWellFormed()).toBe(true);
  });
});

describe('where a way leads nowhere', () => {
  test('silence ends with the flow’s answer for silence', () => {
    const conversation = talk(goodFlow());
    conversation.say('Hello');
    const done = conversation.fire();
    expect(done?.trace).toEqual([expect.objectContaining({ node: 'ask', way: { exit: 'silence' }, fallback: 'silence' })]);
    expect([conversation.said.at(-1), conversation.session.outcome, conversation.session.person]).toEqual(['Goodbye for now.', 'silent', false]);
  });

  test('failure ends with the flow’s answer for failure, and a person', () => {
    const conversation = talk(lookUp);
    conversation.say('#1');
    conversation.settle('fails');
    expect([conversation.said.at(-1), conversation.session.outcome, conversation.session.person]).toEqual(['Something went wrong.', 'failed', true]);
    expect(conversation.effects.slice(-2).map((effect) => effect.type)).toEqual(['handoff', 'record']);
  });

  test('a program without answers of its own still gets a person', () => {
    const conversation = risk(flow({ start: 'on-message', hello: message('Hi') }, ['start.started > hello'], { defaults: { silenceAfter: '1d' } }));
    conversation.say('Hello');
    expect(conversation.session).toMatchObject({ status: 'ended', outcome: 'failed', person: true });
  });

  test('an answer of the flow that cannot be shown is left out, and the conversation still ends as it should', () => {
    const conversation = risk({ ...goodFlow(), defaults: { silence: { say: { en: '{% for i in (1..99999) %}x{% endfor %}' }, then: 'close' }, silenceAfter: '1h' } });
    conversation.say('Hello');
    conversation.fire();
    expect([conversation.said, conversation.session.outcome]).toEqual([['Well?'], 'silent']);
  });
});

describe('a step that cannot go on', () => {
  const endless = '{% for i in (1..99999) %}x{% endfor %}';

  test('because of its text takes its exit for failure, with the reason', () => {
    const conversation = talk(flow({ start: 'on-message', ask: question('answer', { question: { en: endless } }), sorry: message('Sorry'), done: 'end' }, ['start.started > ask', 'ask.answered > done', 'ask.invalid > sorry', 'sorry.next > done']));
    const { trace } = conversation.say('hi');
    expect(trace[1]).toMatchObject({ node: 'ask', way: { exit: 'invalid' }, because: { key: 'text-failed', facts: { reason: expect.stringContaining('20000 steps') } } });
    expect(conversation.said).toEqual(['Sorry']);
  });

  test('and has no such exit ends with the flow’s answer for failures', () => {
    const conversation = talk(flow({ start: 'on-message', say: message(endless), done: 'end' }, ['start.started > say', 'say.next > done']));
    expect(conversation.say('hi').trace.at(-1)).toMatchObject({ fallback: 'failure', because: { key: 'text-failed' } });
    expect(conversation.said).toEqual(['Something went wrong.']);
  });

  test('because of a bug throws with evidence, and the session stays as it was', () => {
    const program = programOf(goodFlow());
    const session = newSession(program.hash, 'c');
    const event = { type: 'message.received' as const, id: 'e', at: 0, zone: 'UTC', facts: ADA, text: 'hi' };
    const broken = { 'on-message': { enter: () => { throw new Error('a bug'); } } };
    expect(() => turn(program, session, event, broken)).toThrow(EngineError);
    try {
      turn(program, session, event, {});
    } catch (error) {
      expect(error).toMatchObject({ name: 'EngineError', message: 'The program has no step start that this build can run.', evidence: { node: 'start', program: program.hash } });
    }
    expect(session).toEqual(newSession(program.hash, 'c'));
  });
});

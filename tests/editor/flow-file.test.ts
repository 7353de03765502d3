/** What is said of a file before it is imported, and how a template's conversation is played. */
import { LIMITS, sentenceOf } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import type { StoryChat } from '../../apps/editor/src/api/templates.ts';
import { readFlowFile, readFlowText } from '../../apps/editor/src/flows/read-flow-file.ts';
import { framesOf, languageFor, readingTime, storiesFor, storyTitle } from '../../apps/editor/src/flows/story-frames.ts';
import { choiceFlow, threeFlow, unfinishedFlow } from '../support/flows.ts';

const read = (file: unknown) => readFlowText(JSON.stringify(file));

describe('a file', () => {
  test('of a flow can be imported, and says what is in it', () => {
    expect(read(choiceFlow)).toMatchObject({ result: 'flow', graph: { name: 'Choice' }, from: 1, unknownKinds: [], errors: 0 });
    expect(read(unfinishedFlow)).toMatchObject({ result: 'flow', errors: 2 });
  });

  test('with kinds of step nobody here knows can be imported, and they are listed', () => {
    const nodes = [...threeFlow.nodes, ...['x', 'y'].map((id) => ({ ...threeFlow.nodes[0], id, type: 'loyalty-points' }))];
    expect(read({ ...threeFlow, nodes })).toMatchObject({ result: 'flow', unknownKinds: [{ kind: 'loyalty-points', steps: 2 }] });
  });

  test.each([
    ['nothing', '', { result: 'empty' }],
    ['spaces', ' \n ', { result: 'empty' }],
    ['a picture', '\u0089PNG', { result: 'not json' }],
    ['half a flow', JSON.stringify(threeFlow, null, 2).slice(0, 400), { result: 'not json' }],
    ['a number', '7', { result: 'not a flow', seems: undefined }],
    ['stories', '{"stories":[]}', { result: 'not a flow', seems: 'stories' }],
    ['another program’s drawing', '{"nodes":[],"connections":{}}', { result: 'not a flow', seems: 'other program' }],
    ['a later version', JSON.stringify({ ...threeFlow, version: 7 }), { result: 'newer', version: 7, known: 1 }],
  ])('that holds %s is refused with its reason', (_, text, report) => expect(readFlowText(text)).toMatchObject(report));

  test('that breaks off says at which line', () => expect(readFlowText('{\n  "format": "patchbay.flow",\n  oops\n}')).toMatchObject({ result: 'not json', line: 3 }));

  test('with more steps than a flow may have says how many there are and what to do', () => {
    const nodes = Array.from({ length: LIMITS.nodesPerFlow + 1 }, (_, at) => ({ ...threeFlow.nodes[0], id: `n${at}` }));
    const report = read({ ...threeFlow, nodes });
    expect(report.result === 'broken' && report.issues.map((issue) => sentenceOf(issue))).toEqual(['This flow has 10001 steps; 10000 are possible. Make some of them a flow of their own.']);
  });

  test('whose parts cannot be read says where', () => {
    expect(read({ ...threeFlow, nodes: [{ ...threeFlow.nodes[0], position: 'here' }] })).toMatchObject({ result: 'broken', issues: [{ code: 'bad-shape', place: { node: 'start' } }] });
    expect(read({ ...threeFlow, nodes: [...threeFlow.nodes, threeFlow.nodes[0]] })).toMatchObject({ result: 'broken', issues: [{ code: 'duplicate-id' }] });
    expect(read({ ...threeFlow, version: 'one' })).toMatchObject({ result: 'broken' });
  });

  test('that is too large is not even read, and a mark at its beginning is no harm', async () => {
    expect(await readFlowFile({ size: LIMITS.flowFileBytes + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob)).toMatchObject({ result: 'too large' });
    expect(await readFlowFile(new Blob([`\uFEFF${JSON.stringify(threeFlow)}`]))).toMatchObject({ result: 'flow' });
  });
});

describe('a conversation that is played', () => {
  const say = (from: 'customer' | 'bot', text: string, at: string) => ({ from, text, at: `2026-03-03T${at}:00Z` });

  test('shows where people paused', () => {
    const frames = framesOf([say('customer', 'Hello', '09:00'), say('bot', 'Hello!', '09:00'), say('bot', 'Still there?', '09:10')], '2026-03-04T09:10:00Z');
    expect(frames.map((frame) => (frame.kind === 'pause' ? frame.minutes : frame.message.text))).toEqual(['Hello', 'Hello!', 10, 'Still there?', 1_440]);
  });

  test('gives time to read, but never for long', () => {
    const time = (text: string) => readingTime({ kind: 'message', message: say('bot', text, '09:00') });
    expect(time('Hi')).toBeLessThan(time('What is your order number?'));
    expect(time('x'.repeat(10_000))).toBeLessThanOrEqual(2_400);
  });

  test('is in the reader’s language where there is one, and is called by its beginning where names are English', () => {
    const story = (language: string): StoryChat => ({ name: `In ${language}`, language, messages: [say('customer', '你好', '09:00')], status: 'waiting', outcome: null, person: false, clock: '' });
    const stories = [story('en'), story('zh-CN')];
    expect(storiesFor(stories, 'zh-CN')).toEqual([stories[1]]);
    expect(storiesFor(stories, 'fr')).toEqual(stories);
    expect([storyTitle(story('zh-CN'), 'zh-CN'), storyTitle(story('en'), 'en')]).toEqual(['你好', 'In en']);
    expect([languageFor(['en', 'zh-CN'], 'zh-CN'), languageFor(['en', 'zh-CN'], 'zh-TW'), languageFor(['de'], 'en')]).toEqual(['zh-CN', 'zh-CN', 'de']);
  });
});

/** The tests of a step as people read them: every example of every kind can be told. */
import { catalogue } from '@patchbay/nodes/meta';
import { describe, expect, test } from 'vitest';
import { caseStory } from '../../apps/editor/src/inspector/cases/case-story.ts';
import { nodeFolders } from '../build/files.ts';
import { casesOf } from '../build/node-case.ts';

describe.each(nodeFolders())('the examples of %s', (type) => {
  const meta = catalogue[type];
  if (!meta) throw new Error(`There is no kind ${type}.`);

  test.each(['en', 'zh-CN'])('are told in %s with nothing left to fill in', (screen) => {
    for (const each of casesOf(type)) {
      const story = caseStory(meta, each, screen);
      expect(story.because, each.name.en).not.toMatch(/\{\w+\}/);
      if (story.outcome.kind === 'leaves') expect(story.outcome.exit, each.name.en).not.toBe('');
    }
  });
});

test('an example says what is given, what the customer says and where the step leads', () => {
  const found = casesOf('ask').find((each) => each.name.en === 'Finds the number in the middle of a sentence');
  if (!found || !catalogue.ask) throw new Error('The example is gone.');
  expect(caseStory(catalogue.ask, found, 'en')).toMatchObject({
    happens: { kind: 'says', text: 'it is w 1000-001, thanks!' },
    outcome: { kind: 'leaves', exit: 'Answered', keeps: [{ name: 'order_number', value: '#W1000001' }] },
    because: '“#W1000001” kept in order_number',
  });
});

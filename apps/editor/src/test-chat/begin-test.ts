/** Opens the test chat and begins: at the flow's start, at a step, or with a saved test. */
import type { OpenFlow } from '../doc/open-flow.ts';
import type { TestOptions } from './test-store.ts';

/** The steps are shown where there is room for them. */
export function beginTest({ test, view }: OpenFlow, options: Pick<TestOptions, 'from' | 'story'> = {}): void {
  test.without('from');
  test.without('story');
  test.setOptions(options);
  test.show();
  if (matchMedia('(min-width: 720px)').matches) view.setDrawer('steps');
  void test.start();
}

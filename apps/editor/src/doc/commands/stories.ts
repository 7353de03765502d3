/** Keeps tests in the flow, and removes them again. The list of tests is one value of the flow; running them is the server's business. */
import type { Story } from '@patchbay/schema';
import type { FlowDoc } from '../flow-doc.ts';

const NAME_CHARACTERS = 200;

/** Saves a test at the end of the list and returns its name: two tests never have the same. */
export function saveStory(flow: FlowDoc, story: Story): string {
  const { stories } = flow.graph();
  const name = freeName(story.name.trim().slice(0, NAME_CHARACTERS) || '1', new Set(stories.map((each) => each.name)));
  flow.change(() => flow.roots.flow.set('stories', [...stories, { ...story, name }]));
  return name;
}

/** Takes the test at this place out of the flow. */
export function removeStory(flow: FlowDoc, at: number): void {
  flow.change(() => flow.roots.flow.set('stories', flow.graph().stories.filter((_, place) => place !== at)));
}

/** `Late parcel`, `Late parcel 2`, `Late parcel 3`. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted.slice(0, NAME_CHARACTERS - 5)} ${count}`;
    if (!taken.has(name)) return name;
  }
}

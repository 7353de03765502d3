/** A conversation as it is played: message by message, with the pauses people make in it. */
import type { ChatMessage, StoryChat } from '../api/templates.ts';

export type Frame = { kind: 'message'; message: ChatMessage } | { kind: 'pause'; minutes: number; at: string };

/** Shorter pauses are not worth a word. */
const PAUSE_MINUTES = 2;

/** Every message, and a pause wherever the clock moved on; one at the end as well, when it ended long after the last word. */
export function framesOf(messages: readonly ChatMessage[], ended?: string): Frame[] {
  const frames: Frame[] = [];
  let before: string | undefined;
  const pause = (at: string) => {
    const minutes = before === undefined ? 0 : Math.round((Date.parse(at) - Date.parse(before)) / 60_000);
    if (minutes >= PAUSE_MINUTES) frames.push({ kind: 'pause', minutes, at });
    before = at;
  };
  for (const message of messages) {
    pause(message.at);
    frames.push({ kind: 'message', message });
  }
  if (ended !== undefined) pause(ended);
  return frames;
}

/** Milliseconds until the next frame is shown: as long as it takes to read this one, within reason. */
export function readingTime(frame: Frame | undefined): number {
  if (frame === undefined) return 300;
  if (frame.kind === 'pause') return 900;
  return Math.min(2_400, 700 + frame.message.text.length * 14);
}

/** Stories the reader understands: those in the language of the screen first, all of them when there is none. */
export function storiesFor(stories: readonly StoryChat[], locale: string): StoryChat[] {
  const spoken = stories.filter((story) => story.language.split('-')[0] === locale.split('-')[0]);
  return spoken.length > 0 ? spoken : [...stories];
}

/** A story by its name, which authors write in English; elsewhere by how it begins. */
export function storyTitle(story: StoryChat, locale: string): string {
  const first = story.messages[0]?.text;
  return locale.startsWith('en') || first === undefined ? story.name : first;
}

/** The language of a flow that the reader understands; its first where there is none. */
export function languageFor(languages: readonly string[], locale: string): string {
  return languages.find((language) => language === locale) ?? languages.find((language) => language.split('-')[0] === locale.split('-')[0]) ?? languages[0] ?? 'en';
}

/** The public chat page, alone or inside the frame that script.ts makes. Reads its channel from the path. */
import { composer } from './composer.ts';
import { Memory } from './memory.ts';
import { Outbox } from './outbox.ts';
import type { Draft } from './protocol.ts';
import { listen } from './stream.ts';
import { Transcript } from './transcript.ts';
import { chatWords } from './words.ts';

const channel = location.pathname.split('/')[2] ?? '';
const base = `/chat/${channel}`;
const { lang, words } = chatWords(navigator.language);
const log = part('log');
const list = part('list');
const state = part('state');
const close = part('close');

document.documentElement.lang = lang;
document.title = words.chat;
log.setAttribute('aria-label', words.messages);
close.setAttribute('aria-label', words.close);

const memory = new Memory(channel);
const transcript = new Transcript(log, list, words, (choice) => say(choice.label, choice.id));
const startListening = listen(base, () => memory.visitor, () => transcript.last, (message) => transcript.show(message));
const outbox = new Outbox(base, memory, navigator.language, {
  sending: () => transcript.busy(true),
  delayed: () => transcript.delayed(),
  refused: (draft) => transcript.refused(draft.id, () => say(draft.text, draft.choice)),
  sent: (draft, messages) => {
    transcript.busy(false);
    transcript.sent(draft.id);
    for (const message of messages) transcript.show(message);
    startListening();
  },
});

const welcome = document.createElement('li');
welcome.className = 'welcome';
welcome.textContent = words.welcome;
list.append(welcome);
for (const draft of memory.unsent) transcript.draft(draft);
composer(part('composer') as HTMLFormElement, words, (text) => say(text));
startListening();
outbox.flush();
void greet();

/** Shows what the visitor says at once and hands it to the outbox. */
function say(text: string, choice?: string): void {
  const draft: Draft = { id: newId(), text, ...(choice === undefined ? {} : { choice }) };
  transcript.draft(draft);
  outbox.add(draft);
}

/** The chat's name; a channel that does not exist or is switched off says so. */
async function greet(): Promise<void> {
  try {
    const response = await fetch(`${base}/config`);
    if (response.status === 404 || response.status === 410) {
      removeEventListener('online', sayConnection);
      removeEventListener('offline', sayConnection);
      state.textContent = words.gone;
      part('composer').hidden = true;
      return;
    }
    const config = (await response.json()) as { name?: unknown };
    const name = typeof config.name === 'string' ? config.name : words.chat;
    part('name').textContent = name;
    document.title = name;
  } catch {
    part('name').textContent = words.chat;
  }
}

/** Random; `randomUUID` is missing on pages without https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

const sayConnection = () => {
  state.textContent = navigator.onLine ? '' : words.offline;
};
addEventListener('online', sayConnection);
addEventListener('offline', sayConnection);

if (new URLSearchParams(location.search).get('embed') === '1' && parent !== window) {
  const leave = () => parent.postMessage('patchbay:close', '*');
  close.hidden = false;
  close.addEventListener('click', leave);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) leave();
  });
  document.getElementById('text')?.focus();
}

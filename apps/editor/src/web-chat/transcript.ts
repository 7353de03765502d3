/** The list of messages on the page. Words of people and bots reach it as text only, never as markup. */
import type { ChatMessage, Draft } from './protocol.ts';
import type { ChatWords } from './words.ts';

interface Line {
  element: HTMLLIElement;
  text: string;
  /** Ours and not bound to a message of the server yet. */
  unbound: boolean;
}

/** Shows messages once each, in order, and what is on its way below them. */
export class Transcript {
  readonly #log: HTMLElement;
  readonly #list: HTMLElement;
  readonly #words: ChatWords;
  readonly #onChoice: (choice: { id: string; label: string }) => void;
  readonly #lines = new Map<string, Line>();
  readonly #dots: HTMLLIElement;
  #choices: HTMLElement | undefined;
  /** The last message of the server that was shown. */
  last: string | undefined;

  constructor(log: HTMLElement, list: HTMLElement, words: ChatWords, onChoice: (choice: { id: string; label: string }) => void) {
    this.#log = log;
    this.#list = list;
    this.#words = words;
    this.#onChoice = onChoice;
    this.#dots = make('li', 'dots');
    this.#dots.setAttribute('aria-label', words.answering);
    for (let dot = 0; dot < 3; dot += 1) this.#dots.append(make('i'));
  }

  /** Shows a message of the server; one that is here already is left alone. */
  show(message: ChatMessage): void {
    this.last = message.id;
    if (this.#lines.has(message.id)) return this.#bind(message.id);
    if (message.from === 'customer') {
      const own = [...this.#lines].find(([, line]) => line.unbound && line.text === message.text);
      if (own) {
        this.#bind(own[0]);
        this.#lines.set(message.id, own[1]);
        return;
      }
    }
    this.busy(false);
    this.#dropChoices();
    const element = this.#line(message.id, message.from, message.text, false);
    if (message.choices && message.choices.length > 0) this.#offer(element, message.choices);
    const pending = this.#list.querySelector('.pending');
    this.#list.insertBefore(element, pending);
    this.#toEnd();
  }

  /** Shows a message of the visitor before the server has it. */
  draft(draft: Draft): void {
    this.#dropChoices();
    const element = this.#line(draft.id, 'customer', draft.text, true);
    element.classList.add('pending');
    this.#list.append(element);
    this.#toEnd();
  }

  /** The server has it. */
  sent(id: string): void {
    const line = this.#lines.get(id);
    line?.element.classList.remove('pending');
    line?.element.querySelector('.note')?.remove();
  }

  /** The way is blocked: said at every message that waits. */
  delayed(): void {
    this.busy(false);
    for (const [id, line] of this.#lines) if (line.element.classList.contains('pending')) this.#note(id, this.#words.notYet, false);
  }

  /** Refused; `again` sends it anew. */
  refused(id: string, again: () => void): void {
    this.busy(false);
    const note = this.#note(id, this.#words.failed, true);
    const button = make('button');
    button.type = 'button';
    button.textContent = this.#words.again;
    button.onclick = () => {
      this.#lines.get(id)?.element.remove();
      this.#lines.delete(id);
      again();
    };
    note?.append(' ', button);
  }

  /** Three dots while an answer is on its way. */
  busy(on: boolean): void {
    if (!on) return this.#dots.remove();
    this.#list.append(this.#dots);
    this.#toEnd();
  }

  #bind(id: string): void {
    const line = this.#lines.get(id);
    if (!line) return;
    line.unbound = false;
    this.sent(id);
  }

  #line(id: string, from: ChatMessage['from'], text: string, unbound: boolean): HTMLLIElement {
    this.#list.querySelector('.welcome')?.remove();
    const element = make('li', `message ${from}`);
    const by = make('span', from === 'agent' ? 'by' : 'unseen');
    by.textContent = from === 'customer' ? this.#words.you : this.#words[from];
    const words = make('p', 'text');
    words.textContent = text;
    words.dir = 'auto';
    element.append(by, words);
    this.#lines.set(id, { element, text, unbound });
    return element;
  }

  #offer(element: HTMLElement, choices: { id: string; label: string }[]): void {
    this.#choices = make('div', 'choices');
    for (const choice of choices) {
      const button = make('button');
      button.type = 'button';
      button.textContent = choice.label;
      button.onclick = () => this.#onChoice(choice);
      this.#choices.append(button);
    }
    element.append(this.#choices);
  }

  #dropChoices(): void {
    this.#choices?.remove();
    this.#choices = undefined;
  }

  #note(id: string, text: string, failed: boolean): HTMLElement | undefined {
    const element = this.#lines.get(id)?.element;
    if (!element) return undefined;
    element.querySelector('.note')?.remove();
    const note = make('p', failed ? 'note failed' : 'note');
    note.textContent = text;
    element.append(note);
    this.#toEnd();
    return note;
  }

  #toEnd(): void {
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (name) element.className = name;
  return element;
}

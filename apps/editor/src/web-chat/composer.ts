/** The box where the visitor writes: Enter sends, Shift and Enter break the line, input methods compose in peace. */
import type { ChatWords } from './words.ts';

/** Wires the form that is on the page. */
export function composer(form: HTMLFormElement, words: ChatWords, onSend: (text: string) => void): void {
  const text = form.querySelector('textarea');
  const label = form.querySelector('label');
  const send = form.querySelector('button');
  if (!text || !label || !send) throw new Error('The page has no composer.');
  label.textContent = words.write;
  text.placeholder = words.write;
  send.setAttribute('aria-label', words.send);

  const fit = () => {
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
    send.disabled = text.value.trim() === '';
  };
  text.addEventListener('input', fit);
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = text.value.trim();
    if (written === '') return;
    text.value = '';
    fit();
    text.focus();
    onSend(written);
  });
  fit();
}

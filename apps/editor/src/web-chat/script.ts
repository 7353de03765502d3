/**
 * What shops put on their site: <script src="https://…/chat/<channel>/script.js" async></script>. Adds a button that
 * opens the chat in a frame. Its one global is `Patchbay`, with `open()` and `close()`.
 */
import { scriptWords } from './script-words.ts';

interface PatchbayGlobal {
  open(): void;
  close(): void;
}

declare global {
  interface Window {
    Patchbay?: PatchbayGlobal;
  }
}

const SHAPE = `
:host{all:initial}
button{all:unset;box-sizing:border-box;position:fixed;right:20px;bottom:20px;z-index:2147483000;display:grid;place-items:center;width:56px;height:56px;border-radius:50%;background:#4646d9;color:#fff;cursor:pointer;box-shadow:0 2px 4px rgb(18 24 40/.1),0 8px 24px rgb(18 24 40/.22)}
button:hover{background:#3a39be}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #4646d9}
iframe{position:fixed;right:20px;bottom:88px;z-index:2147483000;width:384px;height:min(640px,calc(100dvh - 108px));border:1px solid rgb(120 130 150/.35);border-radius:14px;background:transparent;box-shadow:0 4px 12px rgb(18 24 40/.1),0 16px 48px rgb(18 24 40/.2)}
iframe[hidden]{display:none}
@media(max-width:480px){iframe{inset:0;width:100%;height:100dvh;border:0;border-radius:0}}`;

const source = document.currentScript;
if (source instanceof HTMLScriptElement && !window.Patchbay) start(new URL(source.src));

function start(address: URL): void {
  const page = `${address.origin}${address.pathname.replace(/\/script\.js$/, '')}`;
  const words = scriptWords(navigator.language);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHAPE);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.append(icon());
  root.append(button);
  let frame: HTMLIFrameElement | undefined;

  const show = (on: boolean) => {
    if (on && !frame) {
      frame = document.createElement('iframe');
      frame.src = `${page}?embed=1`;
      frame.title = words.chat;
      root.append(frame);
    }
    if (frame) frame.hidden = !on;
    button.ariaExpanded = String(on);
    button.ariaLabel = on ? words.close : words.open;
    if (on) frame?.focus();
  };
  const close = () => {
    if (!frame || frame.hidden) return;
    show(false);
    button.focus();
  };
  button.addEventListener('click', () => (frame && !frame.hidden ? close() : show(true)));
  addEventListener('keydown', (event) => event.key === 'Escape' && close());
  addEventListener('message', (event) => {
    if (event.source === frame?.contentWindow && event.origin === address.origin && event.data === 'patchbay:close') close();
  });
  show(false);
  window.Patchbay = { open: () => show(true), close };
  const add = () => document.body.append(host);
  if (document.body) add();
  else addEventListener('DOMContentLoaded', add);
}

function icon(): SVGSVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: '26', height: '26', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linejoin': 'round', 'aria-hidden': 'true' })) drawing.setAttribute(name, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M21 11.5a8.4 8.4 0 0 1-9 8.4 9.6 9.6 0 0 1-3.7-.7L3 20.5l1.5-4.4A8 8 0 0 1 3 11.5a8.4 8.4 0 0 1 9-8.4 8.4 8.4 0 0 1 9 8.4z');
  drawing.append(path);
  return drawing;
}

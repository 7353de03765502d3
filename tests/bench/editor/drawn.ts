/** What the editor draws of a flow, read from its page: the DOM of a card of each kind, where the canvas stands, which style sheets there are. It changes nothing of the flow. */
import type { Page } from 'playwright-core';
import type { BareFlow, CardShape } from '../../../apps/editor/bench/bare-flow.ts';
import { pan } from './gestures.ts';

export interface Drawn extends Pick<BareFlow, 'cards' | 'canvas' | 'viewport'> {
  /** Paths of the page's style sheets. */
  sheets: string[];
}

/** Moves along the first row of the flow until a card of each of the `kinds` was seen. */
export async function readDrawn(page: Page, kinds: ReadonlySet<string>): Promise<Drawn> {
  const place = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement>('.pb-canvas');
    const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
    if (!canvas || !viewport) throw new Error('The page has no canvas.');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const { e, f, a } = new DOMMatrix(viewport.style.transform);
    const sheets = [...document.styleSheets].flatMap((sheet) => (sheet.href === null ? [] : [new URL(sheet.href).pathname]));
    return { canvas: { left, top, width, height, detail: canvas.dataset.detail ?? '' }, viewport: { x: e, y: f, zoom: a }, sheets };
  });
  const cards: Record<string, CardShape> = {};
  for (const [dx, dy] of rounds()) {
    await pan(page, { frames: 20, dx, dy });
    for (const [id, shape] of await page.evaluate(readCards)) {
      const kind = id === 'start_0' ? id : id.slice(0, id.lastIndexOf('_'));
      cards[kind] ??= shape;
    }
    if ([...kinds].every((kind) => cards[kind])) return { ...place, cards };
  }
  throw new Error(`Not seen on the canvas: ${[...kinds].filter((kind) => !cards[kind]).join(', ')}.`);
}

/** Right along the row, and in each place a look above and below. */
function* rounds(): Generator<[number, number]> {
  yield [0, 0];
  for (let at = 0; at < 12; at += 1) {
    yield [0, 30];
    yield [0, -30];
    yield [20, 0];
  }
}

/** Runs in the page. */
function readCards(): [string, CardShape][] {
  const read = (element: Element): CardShape => {
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    const children = [...element.childNodes].flatMap((child): (CardShape | string)[] => (child instanceof Element ? [read(child)] : child instanceof Text ? [child.data] : []));
    const shape = { tag: element.tagName.toLowerCase(), attributes, children };
    if (!element.classList.contains('react-flow__handle')) return shape;
    const { 'data-handleid': id = '', 'data-handlepos': position } = attributes;
    // The library writes these again.
    const own = Object.fromEntries(Object.entries(attributes).filter(([name]) => !/^(data-id|data-nodeid|data-handleid|data-handlepos)$/.test(name)));
    own.class = (own.class ?? '').split(' ').filter((name) => /^pb-|^nodrag$/.test(name)).join(' ');
    return { ...shape, attributes: own, jack: { id, type: position === 'left' ? 'target' : 'source', position: position === 'left' ? 'left' : 'right' } };
  };
  return [...document.querySelectorAll('.react-flow__node-card')].flatMap((node) => {
    const id = node.getAttribute('data-id');
    return id === null || !node.firstElementChild ? [] : [[id, read(node.firstElementChild)] as [string, CardShape]];
  });
}

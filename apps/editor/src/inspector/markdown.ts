/**
 * Reads the small part of Markdown that guides are written in: headings, paragraphs, lists, code, bold, emphasis.
 * Everything else, HTML included, stays the plain text it is.
 */

export type Inline = { text: string } | { bold: string } | { soft: string } | { code: string };
type Block = { kind: 'heading'; level: 2 | 3; inlines: Inline[] } | { kind: 'paragraph'; inlines: Inline[] } | { kind: 'list'; ordered: boolean; items: Inline[][] } | { kind: 'code'; text: string };

const BULLET = /^\s*[-*]\s+(.*)$/;
const NUMBER = /^\s*\d+[.)]\s+(.*)$/;

/** The blocks of a text, in order. */
export function readMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (line.startsWith('```')) {
      const end = lines.findIndex((each, place) => place > at && each.startsWith('```'));
      const last = end === -1 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last;
      continue;
    }
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (heading) {
      blocks.push({ kind: 'heading', level: (heading[1]?.length ?? 1) > 2 ? 3 : 2, inlines: readInlines(heading[2] ?? '') });
      continue;
    }
    const item = BULLET.exec(line) ?? NUMBER.exec(line);
    const before = blocks.at(-1);
    if (item) {
      const ordered = NUMBER.test(line);
      const inlines = readInlines(item[1] ?? '');
      if (before?.kind === 'list' && before.ordered === ordered) before.items.push(inlines);
      else blocks.push({ kind: 'list', ordered, items: [inlines] });
      continue;
    }
    const gap = at > 0 && (lines[at - 1] ?? '').trim() === '';
    const rest = readInlines(` ${line.trim()}`);
    if (!gap && before?.kind === 'paragraph') before.inlines.push(...rest);
    else if (!gap && before?.kind === 'list') before.items.at(-1)?.push(...rest);
    else blocks.push({ kind: 'paragraph', inlines: readInlines(line.trim()) });
  }
  return blocks;
}

/** The parts of one line. */
function readInlines(line: string): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const mark of line.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])[*_]([^*_\s][^*_]*)[*_](?![\w*])/g)) {
    if (mark.index > at) inlines.push({ text: line.slice(at, mark.index) });
    if (mark[1] !== undefined) inlines.push({ code: mark[1] });
    else if (mark[2] !== undefined) inlines.push({ bold: mark[2] });
    else inlines.push({ soft: mark[3] ?? '' });
    at = mark.index + mark[0].length;
  }
  if (at < line.length) inlines.push({ text: line.slice(at) });
  return inlines;
}

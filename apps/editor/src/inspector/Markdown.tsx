/** Shows a guide. Only what `markdown.ts` understands becomes an element; nothing in a guide can bring its own. */
import { type Inline, readMarkdown } from './markdown.ts';

/** `source` is the text of a guide. */
export function Markdown({ source }: { source: string }) {
  return (
    <div className="flex flex-col gap-3 text-13 text-ink-2">
      {readMarkdown(source).map((block, at) => {
        if (block.kind === 'heading') {
          const Heading = block.level === 2 ? 'h3' : 'h4';
          return (
            <Heading key={at} className={block.level === 2 ? 'pt-1 text-14 font-semibold text-ink' : 'text-13 font-semibold text-ink'}>
              <Inlines inlines={block.inlines} />
            </Heading>
          );
        }
        if (block.kind === 'code') {
          return (
            <pre key={at} tabIndex={0} className="overflow-x-auto rounded-control bg-sunken px-3 py-2 font-mono text-12 text-ink">
              {block.text}
            </pre>
          );
        }
        if (block.kind === 'list') {
          const List = block.ordered ? 'ol' : 'ul';
          return (
            <List key={at} className={`flex flex-col gap-1 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'} marker:text-ink-3`}>
              {block.items.map((item, place) => (
                <li key={place}>
                  <Inlines inlines={item} />
                </li>
              ))}
            </List>
          );
        }
        return (
          <p key={at}>
            <Inlines inlines={block.inlines} />
          </p>
        );
      })}
    </div>
  );
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((part, at) => {
    if ('bold' in part) return <b key={at} className="text-ink">{part.bold}</b>;
    if ('soft' in part) return <em key={at}>{part.soft}</em>;
    if ('code' in part) return <code key={at} className="rounded-chip bg-sunken px-1 font-mono text-12 text-ink">{part.code}</code>;
    return part.text;
  });
}

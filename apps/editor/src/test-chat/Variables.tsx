/** What the conversation knows now, as names and values; what the chosen step wrote stands on top. */
import { Trans } from '@lingui/react/macro';
import { isObject, type Json } from '@patchbay/schema';
import { useTest } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';

const VALUE_CHARACTERS = 200;

/** Values that are long are cut; the whole is shown on hover. */
export function Variables() {
  const run = useTest((state) => state.run);
  const chosen = useTest((state) => state.step);
  if (!run) return null;
  const step = chosen === null ? run.steps.at(-1) : run.steps.find((each) => each.number === chosen);
  const written = new Set(Object.keys(step?.set ?? {}));
  const isWritten = (path: string) => [...written].some((each) => path === each || path.startsWith(`${each}.`));
  const all = flat(run.vars).sort((a, b) => Number(isWritten(b.path)) - Number(isWritten(a.path)));
  return (
    <section className="flex w-72 flex-none flex-col border-l border-line max-wide:w-56 max-tablet:hidden">
      <h2 className="flex-none px-3 py-1.5 text-11 font-medium text-ink-3">
        <Trans>Variables now</Trans>
      </h2>
      {all.length === 0 ? (
        <p className="px-3 text-12 text-ink-3">
          <Trans>None yet</Trans>
        </p>
      ) : (
        <dl tabIndex={0} className="min-h-0 flex-1 overflow-y-auto pb-2 font-mono text-12 -outline-offset-2">
          {all.map(({ path, value }) => (
            <div key={path} className={cx('flex items-baseline justify-between gap-3 px-3 py-1', isWritten(path) && 'bg-good-soft')}>
              <dt className="min-w-0 truncate text-ink-2">{path}</dt>
              <dd className="max-w-[60%] truncate text-right" title={value}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Records are shown by their parts, lists and values as they are. */
function flat(vars: Record<string, Json>, prefix = ''): { path: string; value: string }[] {
  return Object.entries(vars).flatMap(([key, value]) => {
    const path = prefix + key;
    if (isObject(value) && Object.keys(value).length > 0) return flat(value, `${path}.`);
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return [{ path, value: shown.length > VALUE_CHARACTERS ? `${shown.slice(0, VALUE_CHARACTERS)}…` : shown }];
  });
}

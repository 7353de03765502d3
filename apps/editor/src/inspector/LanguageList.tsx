/** The languages customers are answered in. The first is the one every text falls back to. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { factsQuery } from '../api/facts.ts';
import { setFlow } from '../doc/commands/index.ts';
import { useCanEdit, useFlow, useGraph } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { languageName } from './language-names.ts';

const COMMON = ['en', 'zh-CN', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ja', 'ko', 'ar', 'hi'];

/** The last language cannot be removed. */
export function LanguageList() {
  const { t } = useLingui();
  const flow = useFlow();
  const { languages } = useGraph();
  const { data: facts } = useQuery(factsQuery);
  const disabled = !useCanEdit();
  const offered = [...new Set([...(facts?.languages ?? []), ...COMMON])].filter((tag) => !languages.includes(tag));
  const set = (next: string[]) => setFlow(flow, { languages: next });
  return (
    <div role="group" aria-label={t`Languages`} className="flex flex-col gap-2">
      <span className="text-12 font-medium text-ink-2">
        <Trans>Languages</Trans>
      </span>
      <ul className="flex flex-wrap items-center gap-1.5">
        {languages.map((tag, at) => {
          const name = languageName(tag, languages);
          return (
            <li key={tag} className="flex h-7 items-center gap-1 rounded-full border border-line bg-sunken pr-1.5 pl-2.5 text-12">
              {name}
              {at === 0 ? (
                <span className="px-1 text-11 text-ink-3">
                  <Trans>first</Trans>
                </span>
              ) : (
                <>
                  <button type="button" disabled={disabled} className="rounded-full px-1 text-11 text-ink-3 hover:text-ink" title={t`Make ${name} the first language`} onClick={() => set([tag, ...languages.filter((each) => each !== tag)])}>
                    <Trans>make first</Trans>
                  </button>
                  <button type="button" disabled={disabled} className="grid size-5 place-items-center rounded-full text-ink-3 hover:bg-active hover:text-ink" aria-label={t`Remove ${name}`} onClick={() => set(languages.filter((each) => each !== tag))}>
                    <X size={12} aria-hidden />
                  </button>
                </>
              )}
            </li>
          );
        })}
        <li>
          <Menu
            align="start"
            trigger={
              <Button size="small" variant="quiet" disabled={disabled} icon={<Plus size={14} aria-hidden />}>
                <Trans>Add a language</Trans>
              </Button>
            }
          >
            {offered.map((tag) => (
              <MenuItem key={tag} onSelect={() => set([...languages, tag])}>
                {languageName(tag, offered)}
              </MenuItem>
            ))}
          </Menu>
        </li>
      </ul>
    </div>
  );
}

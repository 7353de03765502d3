/** The bar over the flows: finding, importing, making a new one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { Select } from '../kit/Select.tsx';
import { barSearch, PageBar } from '../shell/PageBar.tsx';
import { useCan } from '../shell/use-can.ts';
import type { FlowState } from './filter-flows.ts';
import { ImportFlow } from './ImportFlow.tsx';
import { enterRows } from './row-keys.ts';

interface FlowsBarProps {
  /** How many flows there are of those that are listed, archived ones or the others; undefined until it is known. */
  count: number | undefined;
  /** Are there flows to choose a state of, archived ones included? */
  choice: boolean;
  search: string;
  onSearch(search: string): void;
  state: FlowState;
  onState(state: FlowState): void;
  onNew(): void;
}

/** Searching begins to make sense with the first flow; archived ones can be found even when no other is left. */
export function FlowsBar({ count, choice, search, onSearch, state, onState, onNew }: FlowsBarProps) {
  const { t } = useLingui();
  const canEdit = useCan('flow:edit');
  const some = count !== undefined && count > 0;
  return (
    <PageBar title={t`Flows`} {...(some ? { count } : {})}>
      {some || state === 'archived' ? <SearchInput label={t`Search flows`} value={search} onChange={onSearch} onKeyDown={enterRows} className={barSearch} /> : null}
      {choice ? (
        <Select<FlowState>
          label={t`State`}
          value={state}
          onChange={onState}
          className="w-auto! max-tablet:order-1 max-tablet:flex-none"
          options={[
            { value: 'any', label: t`Any state` },
            { value: 'live', label: t`Live` },
            { value: 'changed', label: t`Live, with changes` },
            { value: 'draft', label: t`Never published` },
            { value: 'issues', label: t`With issues` },
            { value: 'archived', label: t`Archived` },
          ]}
        />
      ) : null}
      {canEdit ? (
        <>
          <ImportFlow />
          <Button variant={count === 0 ? 'secondary' : 'primary'} icon={<Plus size={16} />} onClick={onNew}>
            <Trans>New flow</Trans>
          </Button>
        </>
      ) : null}
    </PageBar>
  );
}

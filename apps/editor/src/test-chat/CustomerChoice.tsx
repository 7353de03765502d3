/** Who the customer of the test is: somebody new, a contact of the workspace found by search, or somebody made up. Contacts are only read. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronDown, UserRound } from 'lucide-react';
import { useState } from 'react';
import { contactsQuery } from '../api/contacts.ts';
import { cx } from '../kit/cx.ts';
import { fieldBox } from '../kit/field-box.ts';
import { floatingItem } from '../kit/menu-class.ts';
import { Popover } from '../kit/Popover.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { useSettled } from '../kit/use-settled.ts';
import { MadeUpCustomer } from './MadeUpCustomer.tsx';
import type { TestOptions } from './test-store.ts';

const SHOWN = 8;

interface CustomerChoiceProps {
  chosen: TestOptions['contact'];
  /** Undefined is somebody new. */
  onChoose(contact: TestOptions['contact']): void;
}

/** A button that says who it is, and a panel to choose another. */
export function CustomerChoice({ chosen, onChoose }: CustomerChoiceProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const name = chosen === undefined ? t`Somebody new` : 'id' in chosen ? chosen.name : chosen.madeUp.name;
  const choose = (contact: TestOptions['contact']) => {
    setOpen(false);
    onChoose(contact);
  };
  return (
    <Popover
      label={t`Customer`}
      open={open}
      onOpenChange={setOpen}
      align="end"
      className="w-76 p-2"
      trigger={
        <button type="button" aria-label={t`Customer: ${name}`} className={cx(fieldBox, 'flex h-7 min-w-0 items-center justify-between gap-2 px-2 text-left text-12 max-tablet:h-11')}>
          <span className="min-w-0 truncate">{name}</span>
          <ChevronDown size={14} aria-hidden className="flex-none text-ink-3" />
        </button>
      }
    >
      <People onChoose={choose} />
      <hr className="-mx-2 my-2 border-line" />
      <MadeUpCustomer onChoose={(madeUp) => choose({ madeUp })} />
    </Popover>
  );
}

function People({ onChoose }: Pick<CustomerChoiceProps, 'onChoose'>) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const found = useInfiniteQuery(contactsQuery(useSettled(typed)));
  const people = found.data?.pages[0]?.contacts.slice(0, SHOWN) ?? [];
  const more = (found.data?.pages[0]?.total ?? 0) - people.length;
  return (
    <>
      <SearchInput size="small" label={t`Find a contact`} value={typed} onChange={setTyped} />
      <ul className="flex flex-col pt-1">
        <li>
          <button type="button" className={cx(floatingItem, 'w-full cursor-pointer text-left hover:bg-hover')} onClick={() => onChoose(undefined)}>
            <UserRound size={14} aria-hidden className="text-ink-3" />
            <Trans>Somebody new</Trans>
          </button>
        </li>
        {people.map((contact) => (
          <li key={contact.id}>
            <button type="button" className={cx(floatingItem, 'w-full cursor-pointer text-left hover:bg-hover')} onClick={() => onChoose({ id: contact.id, name: contact.name || contact.email || contact.id })}>
              <span className="min-w-0 flex-1 truncate">{contact.name || contact.email}</span>
              <span className="max-w-[45%] flex-none truncate text-11 text-ink-3">{contact.name ? contact.email : ''}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="px-2 pt-1 text-11 text-ink-3" role="status">
        {found.isPending ? <Spinner /> : more > 0 ? <Trans>{more} more: type a name, e-mail or number</Trans> : people.length === 0 ? <Trans>No contact is called that.</Trans> : null}
      </p>
    </>
  );
}

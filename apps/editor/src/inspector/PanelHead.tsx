/** The head of a panel: what it is about, and a button to close it. */
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';

interface PanelHeadProps {
  icon?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The child is the title. */
export function PanelHead({ icon, actions, children }: PanelHeadProps) {
  const { t } = useLingui();
  const { view } = useOpenFlow();
  return (
    <header className="flex flex-none items-start gap-2.5 px-4 pt-3 pb-2">
      {icon}
      <div className="min-w-0 flex-1">{children}</div>
      {actions}
      <IconButton label={t`Close the inspector`} size="small" side="left" className="-mr-1.5" onClick={() => view.setInspector(false)}>
        <X size={16} aria-hidden />
      </IconButton>
    </header>
  );
}

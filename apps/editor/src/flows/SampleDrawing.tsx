/** A sketch of a flow: a start, a question, and three ways on. Decoration for eyes; the words beside it say the same. */
import { Trans } from '@lingui/react/macro';
import { CircleDot, CircleHelp, Flag, MessagesSquare, UserRoundCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { FamilyChip } from '../kit/FamilyChip.tsx';

/** Drawn at 540 × 234, cords below cards; smaller where there is less room. */
export function SampleDrawing() {
  return (
    <div aria-hidden className="@container flex h-58.5 items-center justify-center overflow-hidden border-b border-line bg-canvas bg-[radial-gradient(var(--dot)_1px,transparent_1.2px)] bg-size-[16px_16px]">
      <div className="relative h-58.5 w-135 flex-none @max-[540px]:[zoom:0.78] @max-[420px]:[zoom:0.64]">
        <svg className="absolute inset-0 size-full" fill="none" strokeWidth="2" strokeLinecap="round">
          <path d="M108 58H144" stroke="var(--start-cord)" />
          <path d="M304 90C332 90 328 41 356 41" stroke="var(--ask-cord)" />
          <path d="M304 111C332 111 328 119 356 119" stroke="var(--ask-cord)" />
          <path d="M304 132C336 132 324 197 356 197" stroke="var(--control-cord)" />
        </svg>
        <Card className="top-9 left-3 w-24" family="start" icon={<CircleDot size={14} />} title={<Trans>Starts</Trans>} />
        <Card className="top-9 left-36 w-40" family="ask" icon={<CircleHelp size={14} />} title={<Trans>Ask the number</Trans>}>
          <span className="flex flex-col items-end pr-2.5 pb-2 text-11 leading-5.25 text-ink-2">
            <span>
              <Trans>Answered</Trans>
            </span>
            <span>
              <Trans>Does not fit</Trans>
            </span>
            <span>
              <Trans>Nobody answers</Trans>
            </span>
          </span>
        </Card>
        <Card className="top-4.5 left-89 w-40" family="talk" icon={<MessagesSquare size={14} />} title={<Trans>Tell where it is</Trans>} />
        <Card className="top-24 left-89 w-40" family="people" icon={<UserRoundCheck size={14} />} title={<Trans>Hand over</Trans>} />
        <Card className="top-43.5 left-89 w-40" family="control" icon={<Flag size={14} />} title={<Trans>Say goodbye</Trans>} />
      </div>
    </div>
  );
}

function Card({ className, family, icon, title, children }: { className: string; family: 'start' | 'ask' | 'talk' | 'people' | 'control'; icon: ReactNode; title: ReactNode; children?: ReactNode }) {
  return (
    <span className={`absolute rounded-card border border-line-strong bg-surface shadow-e1 ${className}`}>
      <span className="flex h-11 items-center gap-2 px-2.5 text-12 font-semibold">
        <FamilyChip family={family}>{icon}</FamilyChip>
        <span className="truncate">{title}</span>
      </span>
      {children}
    </span>
  );
}

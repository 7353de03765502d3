/** What a column holds, as a small sign with its name. */
import { useLingui } from '@lingui/react/macro';
import { Braces, Calendar, Hash, List, type LucideIcon, ToggleLeft, Type } from 'lucide-react';

const SIGNS: Record<string, LucideIcon> = { text: Type, number: Hash, boolean: ToggleLeft, date: Calendar, list: List, record: Braces };

/** The names of the kinds of values. */
export function useTypeWords(): (type: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = { text: t`Text`, number: t({ message: 'Number', context: 'kind of value' }), boolean: t`Yes or no`, date: t`Date`, list: t`List`, record: t`Several values` };
  return (type) => words[type] ?? type;
}

/** The sign alone, its meaning on hover. */
export function TypeSign({ type }: { type: string }) {
  const word = useTypeWords()(type);
  const Sign = SIGNS[type] ?? Type;
  return (
    <span role="img" aria-label={word} title={word} className="flex-none text-ink-3">
      <Sign size={12} aria-hidden />
    </span>
  );
}

/** A log that keeps what is written, silent on the outside. */
import type { Log } from '../../apps/runtime/src/ports/log.ts';

export interface Line {
  level: 'debug' | 'info' | 'warn' | 'error';
  facts: Record<string, unknown>;
  sentence: string;
}

export interface KeptLog extends Log {
  lines: Line[];
}

export function keptLog(): KeptLog {
  const lines: Line[] = [];
  const at = (level: Line['level']) => (facts: object, sentence: string) => void lines.push({ level, facts: facts as Record<string, unknown>, sentence });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

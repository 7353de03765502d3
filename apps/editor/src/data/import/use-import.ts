/** The way of one file: its beginning is looked at, the whole of it is checked, it is imported. Each step can be stopped. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { checkAll, checkBeginning, type ImportCheck, importFile, type ImportResult } from '../../api/imports.ts';
import { fileFault } from './file-fault.ts';

export type Stage =
  | { at: 'choosing' }
  /** `part` of the file sent, 0 to 1. */
  | { at: 'checking'; part: number }
  | { at: 'checked' }
  | { at: 'refused'; error: unknown }
  | { at: 'importing'; part: number }
  | { at: 'failed'; error: unknown }
  | { at: 'stopped'; part: number }
  | { at: 'done'; result: ImportResult };

export interface Importing {
  file: File | null;
  stage: Stage;
  /** What is known of the file so far. */
  check: ImportCheck | undefined;
  pick(file: File | null): void;
  /** Another column as the key. */
  setKey(key: string): void;
  run(): void;
  /** Stops what is under way; rows that were imported before stay. */
  stop(): void;
}

/** `path` is where the file goes, undefined while it is not known; another one has the file checked again. */
export function useImport(path: string | undefined, onImported: () => void): Importing {
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState<string>();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const [check, setCheck] = useState<ImportCheck>();
  const running = useRef<AbortController>(undefined);

  const begin = useCallback(() => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }, []);

  useEffect(() => {
    if (!file || path === undefined || fileFault(file)) return;
    const signal = begin();
    const sending = { path, file, key, signal };
    const look = async () => {
      setStage({ at: 'checking', part: 0 });
      const beginning = await checkBeginning(sending);
      if (signal.aborted) return;
      setCheck(beginning);
      if (!beginning.whole) setCheck(await checkAll(sending, (part) => !signal.aborted && setStage({ at: 'checking', part })));
      if (!signal.aborted) setStage({ at: 'checked' });
    };
    look().catch((error: unknown) => {
      if (!signal.aborted) setStage({ at: 'refused', error });
    });
    return () => running.current?.abort();
  }, [file, path, key, begin]);

  return {
    file,
    stage,
    check,
    pick(next) {
      running.current?.abort();
      setFile(next);
      setKey(undefined);
      setCheck(undefined);
      setStage({ at: 'choosing' });
    },
    setKey,
    run() {
      if (!file || path === undefined) return;
      const signal = begin();
      setStage({ at: 'importing', part: 0 });
      importFile({ path, file, key, signal }, (part) => !signal.aborted && setStage({ at: 'importing', part })).then(
        (result) => {
          setStage({ at: 'done', result });
          onImported();
        },
        (error: unknown) => {
          if (!signal.aborted) setStage({ at: 'failed', error });
          onImported();
        },
      );
    },
    stop() {
      running.current?.abort();
      setStage((before) => (before.at === 'importing' ? { at: 'stopped', part: before.part } : { at: 'choosing' }));
    },
  };
}

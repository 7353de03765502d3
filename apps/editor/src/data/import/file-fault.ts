/** What can be told of a file before it is sent. What is inside it is for the server's reader to say. */
import { LIMITS } from '@patchbay/schema';

export type FileFault = 'spreadsheet' | 'size' | 'empty';

/** Why a file cannot be imported, by its name and size. */
export function fileFault(file: { name: string; size: number }): FileFault | undefined {
  if (/\.(xlsx?|xlsm|ods|numbers)$/i.test(file.name)) return 'spreadsheet';
  if (file.size > LIMITS.importBytes) return 'size';
  return file.size === 0 ? 'empty' : undefined;
}

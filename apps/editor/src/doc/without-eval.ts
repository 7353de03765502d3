/** Tells the schema library not to try whether it may evaluate text: the page's policy forbids it, and would report the attempt. Imported first. */
import { config } from 'zod';

config({ jitless: true });

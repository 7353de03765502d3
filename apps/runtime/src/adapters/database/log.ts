/** The part of a logger this folder needs; a pino logger fits. */
export interface DatabaseLog {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
}

/** The time, from outside. Only the runtime's rim asks; a turn gets its time inside the event. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

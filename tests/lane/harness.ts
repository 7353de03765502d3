/**
 * A harness for any way of taking messages: customers write, the process is killed again and again, providers send again what was
 * not acknowledged, and in the end it is counted what was lost, doubled or answered out of turn. It knows nothing of lanes, so
 * that it can be tried on a way that is wrong on purpose.
 */

/** One life of a process. After `kill` nothing of it may reach the database any more. */
export interface Life {
  /** Resolves when the message is acknowledged; never, when the process dies first. */
  accept(customer: string, id: string): Promise<void>;
  kill(): void;
}

export interface Outcome {
  lives: number;
  acknowledged: number;
  /** Acknowledged and not in the ledger. */
  lost: string[];
  /** In the ledger more than once. */
  doubled: string[];
}

/** Dice that fall the same way each time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Lets `messages` messages of a few customers through, with a kill after every few acknowledgements. `ledger` lists what was answered. */
export async function surviveKills(begin: () => Promise<Life>, ledger: () => Promise<string[]>, { messages, seed }: { messages: number; seed: number }): Promise<Outcome> {
  const roll = dice(seed);
  const acknowledged = new Set<string>();
  let waiting = Array.from({ length: messages }, (_, at) => ({ customer: `customer ${at % 5}`, id: `message ${at}` }));
  let lives = 0;
  while (waiting.length > 0) {
    lives += 1;
    const life = await begin();
    const dies = 1 + Math.floor(roll() * 12);
    let seen = 0;
    await new Promise<void>((resolve, reject) => {
      // One in five is delivered twice.
      const deliveries = waiting.slice(0, 20).flatMap((each) => (roll() < 0.2 ? [each, each] : [each]));
      let open = deliveries.length;
      for (const { customer, id } of deliveries) {
        life.accept(customer, id).then(() => {
          acknowledged.add(id);
          seen += 1;
          open -= 1;
          if (seen === dies || open === 0) {
            life.kill();
            resolve();
          }
        }, reject);
      }
    });
    // A provider sends again what was not acknowledged, and nothing else.
    waiting = waiting.filter(({ id }) => !acknowledged.has(id));
  }
  const last = await begin();
  const answered = await ledger();
  last.kill();
  const times = Map.groupBy(answered, (id) => id);
  return { lives, acknowledged: acknowledged.size, lost: [...acknowledged].filter((id) => !times.has(id)), doubled: [...times].filter(([, list]) => list.length > 1).map(([id]) => id) };
}

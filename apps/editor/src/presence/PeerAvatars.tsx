/** Who else has this flow open. Pressing one shows where they are. */
import { useLingui } from '@lingui/react/macro';
import { useOpenFlow, usePeers } from '../doc/flow-context.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Tooltip } from '../kit/Tooltip.tsx';

const SHOWN = 4;

/** One per person, however many pages they have open. */
export function PeerAvatars() {
  const { t } = useLingui();
  const { view } = useOpenFlow();
  const people = [...new Map(usePeers().map((peer) => [peer.id, peer])).values()];
  if (people.length === 0) return null;
  return (
    <div className="flex items-center max-tablet:hidden" role="group" aria-label={t`Who is here`}>
      {people.slice(0, SHOWN).map((peer) => (
        <Tooltip key={peer.id} text={t`${peer.name} is here`}>
          <button type="button" aria-label={t`Show where ${peer.name} is`} className="-ml-1 rounded-full ring-2 ring-surface first:ml-0" onClick={() => peer.step !== undefined && view.show({ node: peer.step, card: true })}>
            <Avatar name={peer.name} seed={peer.id} />
          </button>
        </Tooltip>
      ))}
      {people.length > SHOWN ? <span className="ml-1 text-12 text-ink-3">+{people.length - SHOWN}</span> : null}
    </div>
  );
}

/** Everything that says a state in a word, a colour or a picture. */
import { Check, MessageSquare } from 'lucide-react';
import { Avatar } from '../kit/Avatar.tsx';
import { Badge } from '../kit/Badge.tsx';
import { FAMILY_CLASS, FamilyChip } from '../kit/FamilyChip.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Pill } from '../kit/Pill.tsx';
import { Progress } from '../kit/Progress.tsx';
import { RelativeTime } from '../kit/RelativeTime.tsx';
import { Button } from '../kit/Button.tsx';
import { CHINESE, LONG, Specimen, State } from './Specimen.tsx';

const TONES = ['neutral', 'good', 'warn', 'bad', 'accent'] as const;
const PEOPLE = ['Ada Moreno', 'Wei Zhang', '李雷', 'Oskar Lind', 'Priya Nair', 'Hana Sato', ''];
const AGES = { now: 0, 'an hour ago': 3_600_000, 'two days ago': 2 * 86_400_000, 'last year': 400 * 86_400_000 };

/** In each tone they have. */
export function WordParts() {
  return (
    <>
      <Specimen part="Pill">
        {TONES.map((tone) => (
          <State key={tone} name={tone}>
            <Pill tone={tone} dot={tone === 'good'}>
              {tone === 'good' ? 'Live, v14' : tone}
            </Pill>
          </State>
        ))}
        <State name="icon, Chinese">
          <Pill tone="good" icon={<Check size={12} aria-hidden />}>
            已上线
          </Pill>
        </State>
      </Specimen>
      <Specimen part="Badge">
        {(['neutral', 'bad', 'warn', 'accent', 'alarm'] as const).map((tone) => (
          <State key={tone} name={tone}>
            <Badge count={3} tone={tone} label={`3, ${tone}`} />
          </State>
        ))}
        <State name="empty">
          <Badge count={0} label="None" />
        </State>
        <State name="many">
          <Badge count={120} tone="warn" label="120 warnings" />
        </State>
      </Specimen>
      <Specimen part="FamilyChip">
        {(Object.keys(FAMILY_CLASS) as (keyof typeof FAMILY_CLASS)[]).map((family) => (
          <State key={family} name={family}>
            <FamilyChip family={family} size="large">
              <MessageSquare size={18} />
            </FamilyChip>
          </State>
        ))}
        <State name="small, medium">
          <span className="flex gap-2">
            <FamilyChip family="talk">
              <MessageSquare size={14} />
            </FamilyChip>
            <FamilyChip family="talk" size="medium">
              <MessageSquare size={16} />
            </FamilyChip>
          </span>
        </State>
      </Specimen>
      <Specimen part="Avatar">
        {PEOPLE.map((name) => (
          <State key={name} name={name || 'nobody'}>
            <Avatar name={name} size="medium" />
          </State>
        ))}
        <State name="small, large">
          <span className="flex items-center gap-2">
            <Avatar name="Ada Moreno" />
            <Avatar name="Ada Moreno" size="large" />
          </span>
        </State>
      </Specimen>
      <Specimen part="Progress">
        {[0, 0.4, 1].map((value) => (
          <State key={value} name={`${value * 100} %`}>
            <div className="w-40">
              <Progress value={value} label={`Sending, ${value * 100} %`} />
            </div>
          </State>
        ))}
        <State name="unknown length">
          <div className="w-40">
            <Progress label="Reading" />
          </div>
        </State>
      </Specimen>
      <Specimen part="RelativeTime">
        {Object.entries(AGES).map(([name, age]) => (
          <State key={name} name={name}>
            <RelativeTime at={new Date(Date.now() - age).toISOString()} />
          </State>
        ))}
      </Specimen>
      <Specimen part="Notice">
        {(['neutral', 'good', 'warn', 'bad'] as const).map((tone) => (
          <State key={tone} name={tone} wide>
            <Notice tone={tone} title={`A ${tone} notice`} action={tone === 'bad' ? <Button size="small">Try again</Button> : undefined}>
              What happened, where, what to do.
            </Notice>
          </State>
        ))}
        <State name="long, Chinese" wide>
          <Notice tone="warn" title={LONG}>
            {CHINESE.repeat(6)}
          </Notice>
        </State>
      </Specimen>
    </>
  );
}

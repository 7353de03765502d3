/** The icons of steps and families. A kind names its icon; one that this build does not have is shown as a question mark. */
import type { Family } from '@patchbay/schema';
import { CircleQuestionMark, Database, Diamond, Flag, GitBranch, ListChecks, type LucideIcon, MessageCircleQuestionMark, MessageSquare, Play, Sparkles, Split, Star, Timer, Users, Workflow, Zap } from 'lucide-react';

const ICONS: Record<string, LucideIcon> = {
  zap: Zap,
  'message-square': MessageSquare,
  'message-circle-question': MessageCircleQuestionMark,
  'list-checks': ListChecks,
  split: Split,
  database: Database,
  timer: Timer,
  flag: Flag,
  play: Play,
  users: Users,
  star: Star,
  sparkles: Sparkles,
  'git-branch': GitBranch,
};

const FAMILY_ICONS: Record<Family, LucideIcon> = {
  start: Zap,
  talk: MessageSquare,
  ask: MessageCircleQuestionMark,
  understand: Diamond,
  decide: Split,
  data: Database,
  model: Sparkles,
  control: Workflow,
  people: Users,
  after: Star,
};

/** `name` is the icon of a kind. */
export function StepIcon({ name, size = 14 }: { name: string | undefined; size?: number | string }) {
  const Icon = (name !== undefined && Object.hasOwn(ICONS, name) && ICONS[name]) || CircleQuestionMark;
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}

/** One icon that stands for a family. */
export function FamilyIcon({ family, size = 16 }: { family: Family; size?: number }) {
  const Icon = FAMILY_ICONS[family];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}

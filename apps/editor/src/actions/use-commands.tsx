/** Collects what the palette offers: actions of the open flow that are ready, its steps, all flows, pages, settings of the screen. */
import { useLingui } from '@lingui/react/macro';
import { metaOf } from '@patchbay/schema';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronRight, Languages, LogOut, Workflow } from 'lucide-react';
import { useMemo } from 'react';
import { flowsQuery } from '../api/flows.ts';
import { kindName, titleOf } from '../canvas/card-words.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../locales/language-choice.ts';
import { showLanguage } from '../locales/language.ts';
import { StepIcon } from '../palette/StepIcon.tsx';
import { useThemeOptions } from '../shell/appearance-options.tsx';
import { ROOMS, SETTINGS } from '../shell/rooms.ts';
import { useSignOut } from '../shell/use-sign-out.ts';
import { isReady, type Scene } from './action.ts';
import type { Command } from './command.ts';
import type { Stage } from './command-host.ts';
import { EVERYWHERE, openPalette } from './everywhere.ts';
import { keyOf } from './key-words.ts';

/** `scene` is the page as it was when the palette was opened; null on pages without a flow. */
export function useCommands(stage: Stage | null, scene: Scene | null): Command[] {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const flows = useQuery(flowsQuery).data;
  const theme = useThemeOptions();
  const signOut = useSignOut();

  const actions = useMemo((): Command[] => {
    const known = scene && stage ? stage.actions.filter((action) => isReady(action, scene)).map((action) => ({ action, run: () => action.run(scene) })) : EVERYWHERE.map((action) => ({ action, run: () => action.run() }));
    // What goes in a direction needs its key; the palette itself is open.
    const offered = known.filter(({ action }) => !action.directed && action !== openPalette);
    return offered.map(({ action, run }): Command => ({ id: `action-${action.id}`, group: 'actions', title: i18n._(action.label), ...keyOf(action), icon: <ChevronRight size={16} aria-hidden />, run }));
  }, [stage, scene, i18n]);

  const steps = useMemo((): Command[] => {
    if (!scene) return [];
    const { flow, view } = scene.open;
    const graph = flow.graph();
    const speech = { screen: i18n.locale, languages: graph.languages };
    return graph.nodes.map((node): Command => {
      const meta = metaOf(flow.catalogue, node.type);
      const icon = (
        <FamilyChip family={meta?.family ?? 'control'}>
          <StepIcon name={meta?.icon} />
        </FamilyChip>
      );
      return { id: `step-${node.id}`, group: 'steps', title: titleOf(node, meta, speech), about: kindName(node.type, i18n.locale), icon, run: () => view.show({ node: node.id, card: true }) };
    });
  }, [scene, i18n.locale]);

  const places = useMemo((): Command[] => {
    const here = scene?.open.id;
    const recent = [...(flows ?? [])].filter((flow) => flow.id !== here).sort((a, b) => b.editedAt.localeCompare(a.editedAt));
    return [
      ...recent.map((flow): Command => ({ id: `flow-${flow.id}`, group: 'flows', title: flow.name, ...(flow.description === '' ? {} : { about: flow.description }), icon: <Workflow size={16} aria-hidden />, run: () => void navigate({ to: '/flows/$flowId', params: { flowId: flow.id } }) })),
      ...[...ROOMS, SETTINGS].map((room): Command => ({ id: `page-${room.to}`, group: 'pages', title: i18n._(room.label), icon: <room.icon size={16} aria-hidden />, run: () => void navigate({ to: room.to }) })),
    ];
  }, [flows, scene, navigate, i18n]);

  const settings: Command[] = [
    ...theme.options.map((option): Command => ({ id: `theme-${option.value}`, group: 'settings', title: t`Theme: ${String(option.label)}`, icon: option.icon, run: () => theme.onChange(option.value) })),
    ...LANGUAGES.map((language): Command => ({ id: `language-${language}`, group: 'settings', title: t`Language of the screen: ${LANGUAGE_NAMES[language]}`, icon: <Languages size={16} aria-hidden />, run: () => void showLanguage(language, true) })),
    { id: 'sign-out', group: 'settings', title: t`Sign out`, icon: <LogOut size={16} aria-hidden />, run: signOut },
  ];
  return [...actions, ...steps, ...places, ...settings];
}

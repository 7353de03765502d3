/**
 * Parts of the page that are loaded when they are needed. One that cannot be loaded, because the connection is gone,
 * says so in its own place and can be tried again; the open flow and its unsent edits stay.
 */
import { Trans } from '@lingui/react/macro';
import { Component, type ComponentType, type ReactNode, Suspense, use } from 'react';
import { Button } from '../kit/Button.tsx';
import { Notice } from '../kit/Notice.tsx';

const failed = new Set<() => void>();

/** A component loaded on first use; `load` gives its module. */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  let part: Promise<{ default: ComponentType<Props> }> | undefined;
  return function Part(props: Props) {
    part ??= load();
    part.catch(() => failed.add(() => (part = undefined)));
    const { default: Loaded } = use(part);
    return <Loaded {...props} />;
  };
}

/** How often is looked whether the canvas is there, how long at most, and how long its cards then have for themselves; milliseconds. */
const LOOK_MS = 100;
const LOOK_AT_MOST_MS = 20_000;
const REST_MS = 300;

/** For parts that are wanted as soon as the canvas is drawn, and not before. */
export async function afterFirst<Module>(load: () => Promise<Module>): Promise<Module> {
  const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));
  for (let waited = 0; waited < LOOK_AT_MOST_MS && !document.querySelector('.pb-canvas'); waited += LOOK_MS) await pause(LOOK_MS);
  await pause(REST_MS);
  return await load();
}

interface PartFrameProps {
  /** Shown while the part is on its way. */
  waiting?: ReactNode;
  children: ReactNode;
}

/** Stands around parts that are loaded. */
export class PartFrame extends Component<PartFrameProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  again = (): void => {
    for (const forget of failed) forget();
    failed.clear();
    this.setState({ broken: false });
  };

  override render(): ReactNode {
    if (!this.state.broken) return <Suspense fallback={this.props.waiting}>{this.props.children}</Suspense>;
    return (
      <div className="p-4">
        <Notice tone="warn" live title={<Trans>This part could not be loaded</Trans>}>
          <p className="pb-2">
            <Trans>Your edits are kept. Try again when the connection is back.</Trans>
          </p>
          <Button size="small" onClick={this.again}>
            <Trans>Try again</Trans>
          </Button>
        </Notice>
      </div>
    );
  }
}

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

/** Milliseconds in which the canvas is drawn first. */
const FIRST_MS = 600;

/** For parts that are wanted as soon as the page stands, and not before. */
export async function afterFirst<Module>(load: () => Promise<Module>): Promise<Module> {
  await new Promise((go) => setTimeout(go, FIRST_MS));
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

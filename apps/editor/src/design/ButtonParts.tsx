/** Everything that is pressed. */
import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import type { ButtonSize, ButtonVariant } from '../kit/button-class.ts';
import { CopyField } from '../kit/CopyField.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Kbd } from '../kit/Kbd.tsx';
import { MoreButton } from '../kit/MoreButton.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { CHINESE, LONG, POINTED, Specimen, State } from './Specimen.tsx';

const VARIANTS: ButtonVariant[] = ['primary', 'secondary', 'quiet', 'danger', 'link'];
const SIZES: ButtonSize[] = ['tiny', 'small', 'medium', 'large'];
const nothing = () => undefined;

/** Words here are for builders and stay English, but for what shows how Chinese looks. */
export function ButtonParts() {
  return (
    <>
      <Specimen part="Button">
        {VARIANTS.map((variant) => (
          <div key={variant} className="flex w-full flex-wrap items-end gap-4">
            <State name={variant}>
              <Button variant={variant} icon={<Plus size={14} />}>
                Add a step
              </Button>
            </State>
            {POINTED.map((shown) => (
              <State key={shown} name={shown} shown={shown}>
                <Button variant={variant}>Publish</Button>
              </State>
            ))}
            <State name="disabled">
              <Button variant={variant} disabled>
                Publish
              </Button>
            </State>
            <State name="busy">
              <Button variant={variant} busy>
                Publish
              </Button>
            </State>
            <State name="Chinese">
              <Button variant={variant}>发布</Button>
            </State>
          </div>
        ))}
        {SIZES.map((size) => (
          <State key={size} name={size}>
            <Button size={size}>Import</Button>
          </State>
        ))}
        <State name="as a link">
          <Button asChild>
            <a href="#kit">Open</a>
          </Button>
        </State>
      </Specimen>
      <Specimen part="IconButton">
        <State name="rest">
          <IconButton label="Delete" keys="⌫">
            <Trash2 size={16} />
          </IconButton>
        </State>
        {POINTED.map((shown) => (
          <State key={shown} name={shown} shown={shown}>
            <IconButton label="Delete">
              <Trash2 size={16} />
            </IconButton>
          </State>
        ))}
        <State name="pressed">
          <IconButton label="Stays down" pressed>
            <Plus size={16} />
          </IconButton>
        </State>
        <State name="disabled">
          <IconButton label="Disabled" disabled>
            <Plus size={16} />
          </IconButton>
        </State>
        <State name="busy">
          <IconButton label="Busy" busy variant="secondary">
            <Plus size={16} />
          </IconButton>
        </State>
      </Specimen>
      <Specimen part="MoreButton">
        <State name="more to come">
          <MoreButton query={{ hasNextPage: true, isFetchingNextPage: false, fetchNextPage: nothing }} />
        </State>
        <State name="on its way">
          <MoreButton query={{ hasNextPage: true, isFetchingNextPage: true, fetchNextPage: nothing }} />
        </State>
        <State name="nothing more">
          <MoreButton query={{ hasNextPage: false, isFetchingNextPage: false, fetchNextPage: nothing }} />
        </State>
      </Specimen>
      <Specimen part="CopyField">
        <State name="rest" wide>
          <CopyField label="Address" text="https://shop.example/hooks/0198c0de" />
        </State>
        <State name="long" wide>
          <CopyField label={CHINESE} text={`https://shop.example/${LONG.replaceAll(' ', '-')}`} />
        </State>
      </Specimen>
      <Specimen part="Kbd">
        <State name="rest">
          <span>
            <Kbd>⌘K</Kbd>
          </span>
        </State>
        <State name="inverted">
          <span className="rounded-control bg-ink p-1 text-surface">
            <Kbd inverted>⌘K</Kbd>
          </span>
        </State>
      </Specimen>
      <Specimen part="Spinner">
        <State name="turning">
          <Spinner />
        </State>
      </Specimen>
    </>
  );
}

/** Type, radii, shadows and spaces: what the parts are made of. */
import { CHINESE } from './Specimen.tsx';

const TYPE = ['text-28 font-bold', 'text-20 font-semibold', 'text-16 font-semibold', 'text-14 font-semibold', 'text-13', 'text-12 text-ink-2', 'text-11 text-ink-3', 'font-mono text-12'];
const SHAPES = ['rounded-chip', 'rounded-control', 'rounded-card', 'rounded-full', 'rounded-card shadow-e1', 'rounded-card shadow-e2', 'rounded-card shadow-e3'];

/** Colours are seen in the parts, and measured by a test. */
export function TokenParts() {
  return (
    <section className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4">
      <h2 className="font-mono text-12 text-ink-2">Tokens</h2>
      <div className="flex flex-col gap-2">
        {TYPE.map((look) => (
          <p key={look} className={look}>
            {look}: What is your order number? {CHINESE} 0123456789
          </p>
        ))}
      </div>
      <div className="flex flex-wrap gap-4">
        {SHAPES.map((look) => (
          <span key={look} className={`grid h-16 w-36 place-items-center border border-line bg-surface text-11 text-ink-2 ${look}`}>
            {look}
          </span>
        ))}
      </div>
    </section>
  );
}

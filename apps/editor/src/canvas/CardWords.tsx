/** Words of a card with their variables as chips. Cut to the number of lines the layout reckoned with. */
import type { Piece } from './card-text.ts';

/** `lines` is what the layout reckoned. */
export function CardWords({ pieces, lines }: { pieces: readonly Piece[]; lines: number }) {
  return (
    <span className="pb-words" style={{ WebkitLineClamp: lines }}>
      {pieces.map((piece, at) =>
        'text' in piece ? (
          piece.text
        ) : (
          <span key={at} className="pb-var">
            {piece.chip}
          </span>
        ),
      )}
    </span>
  );
}

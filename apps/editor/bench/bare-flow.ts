/** What the bench hands to the bare page: places, cords, and the DOM of each kind of card as the editor drew it. Data only. */

/** An element of a card. A jack is told apart, since the canvas library draws it. */
export interface CardShape {
  tag: string;
  attributes: Record<string, string>;
  children: (CardShape | string)[];
  jack?: { id: string; type: 'source' | 'target'; position: 'left' | 'right' };
}

export interface BareFlow {
  nodes: { id: string; card: string; x: number; y: number; width: number; height: number; jacks: { id: string; type: 'source' | 'target'; position: 'left' | 'right'; x: number; y: number; width: number; height: number }[] }[];
  edges: { id: string; source: string; sourceHandle: string; target: string; targetHandle: string }[];
  cards: Record<string, CardShape>;
  /** Where the canvas stands on the screen, how much of the cards is drawn, and what it looks at first. */
  canvas: { left: number; top: number; width: number; height: number; detail: string };
  viewport: { x: number; y: number; zoom: number };
}

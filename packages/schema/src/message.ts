/** One message of a conversation, as the engine makes it and every channel renders it. */

/** Something the customer can pick. Channels without buttons show a numbered list. */
export interface Choice {
  id: string;
  label: string;
}

/** What the bot or an agent says. Plain text: channels decide how it looks. */
export interface OutMessage {
  text: string;
  choices?: Choice[];
}

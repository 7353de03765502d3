/** The three words of the button, apart from the chat's own so that the script stays small. */

/** Chinese for Chinese browsers, English for all others. */
export function scriptWords(language: string): { chat: string; open: string; close: string } {
  return language.toLowerCase().startsWith('zh') ? { chat: '聊天', open: '打开聊天', close: '关闭聊天' } : { chat: 'Chat', open: 'Open the chat', close: 'Close the chat' };
}

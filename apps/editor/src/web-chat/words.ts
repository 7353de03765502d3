/** The words of the public chat in its two languages. */

const WORDS = {
  en: {
    chat: 'Chat',
    messages: 'Messages',
    welcome: 'Write to us. We answer here.',
    write: 'Write a message',
    send: 'Send',
    close: 'Close the chat',
    notYet: 'Not sent yet, trying again',
    failed: 'This message was not sent.',
    again: 'Try again',
    answering: 'An answer is on its way',
    you: 'You',
    bot: 'Reply',
    agent: 'Colleague',
    gone: 'This chat is closed.',
    offline: 'No connection. What you write is kept and sent later.',
  },
  zh: {
    chat: '聊天',
    messages: '消息',
    welcome: '有问题请留言，我们会在这里回复。',
    write: '输入消息',
    send: '发送',
    close: '关闭聊天',
    notYet: '尚未送达，正在重试',
    failed: '这条消息没有发出。',
    again: '重试',
    answering: '正在回复',
    you: '您',
    bot: '回复',
    agent: '客服',
    gone: '此聊天已关闭。',
    offline: '网络已断开。您写的内容会保留，稍后自动发送。',
  },
};

export type ChatWords = (typeof WORDS)['en'];

/** Chinese for Chinese browsers, English for all others. */
export function chatWords(language: string): { lang: string; words: ChatWords } {
  return language.toLowerCase().startsWith('zh') ? { lang: 'zh-CN', words: WORDS.zh } : { lang: 'en', words: WORDS.en };
}

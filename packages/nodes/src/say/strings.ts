import type { NodeStrings } from '@patchbay/schema';

export const strings: NodeStrings = {
  en: { name: 'Message', about: 'Says something and goes on', 'exit.next': 'Then', 'field.text': 'Message', 'because.said': 'Message sent' },
  'zh-CN': { name: '消息', about: '说一句话然后继续', 'exit.next': '然后', 'field.text': '消息', 'because.said': '消息已发送' },
};

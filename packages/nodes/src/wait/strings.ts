import type { NodeStrings } from '@patchbay/schema';

export const strings: NodeStrings = {
  en: {
    name: 'Wait',
    about: 'Pauses for a while',
    'exit.elapsed': 'Time is up',
    'exit.wrote': 'Customer writes',
    'field.for': 'How long',
    'field.wakes': 'A message ends the wait',
    'hint.wakes': 'Otherwise it is kept for the next step that listens.',
    'card.for': 'For {time}',
    'because.waits': 'Waits for {time}',
    'because.elapsed': 'The time is up',
    'because.wrote': 'The customer wrote before the time was up',
  },
  'zh-CN': {
    name: '等待',
    about: '暂停一段时间',
    'exit.elapsed': '时间到',
    'exit.wrote': '客户发来消息',
    'field.for': '多久',
    'field.wakes': '收到消息即结束等待',
    'hint.wakes': '否则消息会留给下一个等待回答的步骤。',
    'card.for': '等待 {time}',
    'because.waits': '等待 {time}',
    'because.elapsed': '时间到了',
    'because.wrote': '时间未到客户已发来消息',
  },
};

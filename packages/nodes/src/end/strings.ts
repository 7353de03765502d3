import type { NodeStrings } from '@patchbay/schema';

export const strings: NodeStrings = {
  en: {
    name: 'End',
    about: 'Ends the conversation',
    'field.outcome': 'Outcome',
    'hint.outcome': 'Counted under this name in the figures.',
    'field.person': 'Leave it waiting for a person',
    'hint.person': 'The conversation is not closed: it is marked as waiting for somebody of your team.',
    'because.ended': 'Ended as “{outcome}”',
    'because.person': 'Waits for a person, as “{outcome}”',
  },
  'zh-CN': {
    name: '结束',
    about: '结束会话',
    'field.outcome': '结果',
    'hint.outcome': '在统计中以此名称计数。',
    'field.person': '留给人工处理',
    'hint.person': '会话不会关闭：它会标记为等待您的团队处理。',
    'because.ended': '以“{outcome}”结束',
    'because.person': '等待人工，结果为“{outcome}”',
  },
};

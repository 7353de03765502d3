import type { NodeStrings } from '@patchbay/schema';

export const strings: NodeStrings = {
  en: {
    name: 'A customer writes',
    about: 'Starts a conversation',
    'exit.started': 'Starts here',
    'card.any': 'Any message on a connected channel',
    'because.wrote': 'The customer wrote “{said}”',
  },
  'zh-CN': {
    name: '客户发来消息',
    about: '开始一个会话',
    'exit.started': '从这里开始',
    'card.any': '任何已连接渠道的任何消息',
    'because.wrote': '客户写道“{said}”',
  },
};

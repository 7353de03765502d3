import type { NodeStrings } from '@patchbay/schema';
import { PATIENCE_STRINGS } from '../patience.ts';

export const strings: NodeStrings = {
  en: {
    ...PATIENCE_STRINGS.en,
    name: 'Quick replies',
    about: 'Offers answers to pick from',
    'field.question': 'Question',
    'field.choices': 'Answers',
    'exit.other': 'Something else, {tries} tries',
    'because.picked': 'Picked “{choice}”',
  },
  'zh-CN': {
    ...PATIENCE_STRINGS['zh-CN'],
    name: '快捷回复',
    about: '提供可选的回答',
    'field.question': '问题',
    'field.choices': '回答选项',
    'exit.other': '其他回答，{tries} 次',
    'because.picked': '选择了“{choice}”',
  },
};

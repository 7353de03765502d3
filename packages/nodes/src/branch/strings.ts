import type { NodeStrings } from '@patchbay/schema';

export const strings: NodeStrings = {
  en: {
    name: 'Condition',
    about: 'Goes different ways by what is known',
    'field.cases': 'Ways',
    'hint.cases': 'The first one that holds is taken.',
    'exit.case': 'Way {number}',
    'exit.otherwise': 'Anything else',
    'card.depends': 'Depends on {variable}',
    'because.held': '{field} is {saw}',
    'because.none-held': 'None of the conditions held',
  },
  'zh-CN': {
    name: '条件',
    about: '根据已知信息走不同的路',
    'field.cases': '分支',
    'hint.cases': '采用第一个成立的分支。',
    'exit.case': '分支 {number}',
    'exit.otherwise': '其他情况',
    'card.depends': '取决于 {variable}',
    'because.held': '{field} 是 {saw}',
    'because.none-held': '没有条件成立',
  },
};

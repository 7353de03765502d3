/** What a flow says by default where something fails or nobody answers, as a new flow has it and as a fix puts it in. Authors change the words. */
import type { Defaults } from './graph.ts';
import type { Text } from './text.ts';

/** Words and time of a new flow, in those of its languages we speak: nobody begins with a hole to fill. */
export function firstAnswers(languages: readonly string[]): Required<Defaults> {
  const said = (texts: Text): Text => Object.fromEntries(Object.entries(texts).filter(([tag]) => languages.includes(tag)));
  return {
    failure: { say: said({ en: 'Something went wrong on our side. A colleague will get back to you.', 'zh-CN': '我们这边出了点问题，同事会尽快联系您。' }), then: 'person' },
    silence: { say: said({ en: 'I close this for now. Write again whenever you like.', 'zh-CN': '我先结束本次对话，需要时随时再联系我们。' }), then: 'close' },
    silenceAfter: '1d',
  };
}

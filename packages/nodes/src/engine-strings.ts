/** Reasons that come from the engine itself and not from a kind of node. */
import type { NodeStrings } from '@patchbay/schema';

export const ENGINE_STRINGS: NodeStrings = {
  en: {
    'because.kept': 'Nothing listens yet; kept for the next step that does',
    'because.late': 'Nothing waits for this any more',
    'because.person': 'A person has this conversation, so the bot stays silent',
    'because.no-program': 'This channel has no published flow, so a person must answer',
    'because.text-failed': 'A text could not be written: {reason}',
    'because.limit.mailbox': 'More than {limit} messages came before a step listened; this one was dropped',
    'because.limit.steps': 'Stopped after {limit} steps in one turn',
    'because.limit.messages': 'Stopped after {limit} messages in one turn',
  },
  'zh-CN': {
    'because.kept': '还没有步骤在等待；保留给下一个步骤',
    'because.late': '已没有步骤在等待它',
    'because.person': '此会话由人工处理，机器人保持沉默',
    'because.no-program': '此渠道没有已发布的流程，需要人工回复',
    'because.text-failed': '无法生成文字：{reason}',
    'because.limit.mailbox': '在有步骤等待之前收到超过 {limit} 条消息，此条被丢弃',
    'because.limit.steps': '一轮内超过 {limit} 个步骤，已停止',
    'because.limit.messages': '一轮内超过 {limit} 条消息，已停止',
  },
};

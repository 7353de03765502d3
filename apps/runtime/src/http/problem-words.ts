/**
 * What the server says to people, in Chinese, by its English words. Whoever asks for a language (the editor asks for the screen's) is answered
 * in it; machines go by status and path. A sentence that is missing here fails a test.
 */
import { reason, reasonIn } from '@patchbay/schema';
import type { Problem } from './problem.ts';

const WORDS: [en: string, zh: string][] = [
  ['A channel answers with this flow', '有渠道正在使用此流程'],
  ['Choose another flow for the channel first, then archive this one.', '请先为该渠道选择其他流程，再归档此流程。'],
  ['Another version went live meanwhile', '期间已有另一个版本上线'],
  ['{what}. Nothing of yours is lost. Look at what changes now, then publish again.', '{what}。您的内容没有丢失。请查看现在的变化，然后重新发布。'],
  ['Version {number} is live now, published by {by}', '版本 {number} 已上线，由 {by} 发布'],
  ['Version {number} is live now', '版本 {number} 已上线'],
  ['No version is live any more', '已没有版本在线'],
  ['It exists already', '已经存在'],
  ['This table has a column “{name}”. Choose another name.', '此表已有名为“{name}”的列。请换一个名称。'],
  ['There is another one known by “{name}”. Each is known by a value of its own; choose another one.', '已有另一条以“{name}”为标识。每条的标识各不相同，请换一个。'],
  ['No file', '没有文件'],
  ['Send the file as the body of the request.', '请把文件作为请求正文发送。'],
  ['No such flow', '没有这个流程'],
  ['The flow this channel should answer with does not exist.', '此渠道要使用的流程不存在。'],
  ['Nobody', '没有填写联系人'],
  ['Give a name, an e-mail address or a telephone number.', '请填写姓名、邮箱或电话。'],
  ['Not a name for a table', '不能用作表名'],
  ['Contacts have their own page.', '联系人有单独的页面。'],
  ['Not a value for this place', '此处不能填这个值'],
  ['Not allowed', '没有权限'],
  ['Your role ({role}) may not do this. Ask an owner or admin of the workspace.', '您的角色没有这项权限。请联系工作区的所有者或管理员。'],
  ['Not found', '未找到'],
  ['{what} does not exist, or you may not see it.', '内容不存在，或您无权查看。'],
  ['Not signed in', '未登录'],
  ['Sign in and try again.', '请登录后重试。'],
  ['Invalid email or password.', '邮箱或密码不正确。'],
  ['Not signed', '缺少签名'],
  ['This channel has no secret yet.', '此渠道还没有密钥。'],
  ['webhook-id, webhook-timestamp and webhook-signature are needed.', '需要 webhook-id、webhook-timestamp 和 webhook-signature。'],
  ['The timestamp is more than five minutes off.', '时间戳相差超过五分钟。'],
  ['The signature does not fit the body.', '签名与正文不符。'],
  ['Not understood', '无法理解请求'],
  ['The body is not JSON.', '正文不是 JSON。'],
  ['This visitor is not one of ours.', '这位访客不属于此处。'],
  ['after: is not a place in this list', 'after：不是列表中的位置'],
  ['Set-up is closed', '设置已关闭'],
  ['This link is not valid, or the owner exists already. Start Patchbay again for a new link, or sign in.', '此链接无效，或所有者已存在。请重新启动 Patchbay 获取新链接，或直接登录。'],
  ['Somebody else changed it', '已被他人修改'],
  ['It says “{now}” now. Look at it, and change it again if need be.', '现在的内容是“{now}”。请查看后，必要时再修改。'],
  ['Stopped', '已中止'],
  ['The file did not arrive as a whole.', '文件没有完整到达。'],
  ['Switched off', '已停用'],
  ['This channel is switched off.', '此渠道已停用。'],
  ['The column has values', '此列中有内容'],
  ['Records have values in “{column}”, which would be lost. Empty them first.', '有记录在“{column}”列中有内容，删除后会丢失。请先清空。'],
  ['The file is too large', '文件过大'],
  ['The file has more than {n} records. Split it into several files and import them one after the other.', '文件超过 {n} 条记录。请拆分成多个文件后依次导入。'],
  ['The file is larger than {size}. Split it into several files and import them one after the other.', '文件大于 {size}。请拆分成多个文件后依次导入。'],
  ['The flow changed at this moment', '流程刚刚有改动'],
  ['Somebody edited it while you published. Look at what changes now, then publish again.', '发布期间有人编辑了流程。请查看现在的变化，然后重新发布。'],
  ['They have conversations', '此联系人有会话'],
  ['{n} {belong} to this contact and would be lost. Whoever wrote to you stays.', '此联系人有 {n} 个会话，删除后会丢失。给您发过消息的联系人会保留。'],
  ['This draft cannot run yet', '此草稿还不能运行'],
  ['Solve its errors first.', '请先解决其中的错误。'],
  ['This flow cannot be published yet', '此流程还不能发布'],
  ['A customer could be left without an answer, or a step is not filled in.', '客户可能得不到回复，或有步骤没有填写。'],
  ['This flow goes in circles', '此流程在循环'],
  ['More than {n} timers fired in that time. Let less time pass at once.', '这段时间内触发了超过 {n} 个定时器。请一次少跳过一些时间。'],
  ['The conversation made more than {n} calls in one turn.', '会话在一轮中调用了超过 {n} 次。'],
  ['This is not a flow that can be opened', '这不是可以打开的流程'],
  ['This test cannot be saved', '此测试不能保存'],
  ['A variable was set by hand in it, which no customer can do.', '测试中手动设置过变量，而客户做不到这一点。'],
  ['Nothing was said in it yet.', '测试中还没有说过话。'],
  ['This test is over', '此测试已结束'],
  ['Start the test again.', '请重新开始测试。'],
  ['Too large', '内容过大'],
  ['At most {size} can be taken at once.', '一次最多 {size}。'],
  ['Too many tries', '尝试次数过多'],
  ['Try again in {n} minutes.', '请在 {n} 分钟后重试。'],
  ['Wrong content type', '内容类型不正确'],
  ['Send application/json.', '请发送 application/json。'],
  ['Wrong origin', '来源不正确'],
  ['This request came from another site.', '此请求来自其他网站。'],
  ['This connection came from another site.', '此连接来自其他网站。'],
  ['The request was refused', '请求被拒绝'],
  ['Something went wrong here', '服务器出错了'],
  ['It was not your doing. Try again; if it stays, the log of the server says more.', '这不是您的操作造成的。请重试；如果仍然如此，请查看服务器日志。'],
  ['is in a column that this table does not have', '所在的列不在此表中'],
  ['cannot name a record: write 1 to {n} characters', '不能作为记录标识：请填写 1 到 {n} 个字符'],
  ['has no “{column}”, which names it: write 1 to {n} characters there', '缺少作为标识的“{column}”：请填写 1 到 {n} 个字符'],
  ['is longer than 320 characters', '超过 320 个字符'],
  ['is not an e-mail address', '不是邮箱地址'],
  ['is not a telephone number', '不是电话号码'],
  // After the more telling ones: it would take any sentence that begins with a quotation.
  ['“{value}” {reason}.', '“{value}”{reason}。'],
];
for (const [en, zh] of WORDS) reason(en, zh);

/** The same problem in the language that is asked for first; English where there are no words in it. `asked` is the request's Accept-Language. */
export function problemIn(problem: Problem, asked: string | undefined): Problem {
  const language = /^\s*zh\b/i.test(asked ?? '') ? 'zh-CN' : 'en';
  if (language === 'en') return problem;
  const told = (said: string) => reasonIn(said, language);
  const [first] = problem.errors ?? [];
  const detail = first && problem.detail === `${first.path}: ${first.message}` ? `${first.path}：${told(first.message)}` : problem.detail && told(problem.detail);
  return {
    ...problem,
    title: told(problem.title),
    ...(detail === undefined ? {} : { detail }),
    ...(problem.errors ? { errors: problem.errors.map(({ path, message }) => ({ path, message: told(message) })) } : {}),
  };
}

/**
 * Words that speak to a model and not to the reader of a notice. A quote with such words proves nothing of the notice, so it
 * is refused; no other part of the text is judged by this.
 */
const INSTRUCTIONS: readonly RegExp[] = [
  /(?:忽略|无视|忘记|忘掉|不要理会|不必理会|抛开|推翻|覆盖)[^。;\n]{0,8}(?:指示|指令|提示|规则|设定|约束|系统|前文|上文|要求你|说明)/,
  /(?:系统|开发者|管理员|用户|助手)\s*(?:指令|提示词|提示|消息|角色|模式)\s*[:]/,
  /(?:^|[\s"'“])(?:system|assistant|user|developer|tool)\s*[:]/i,
  /你(?:现在)?(?:是|扮演|将扮演|要扮演|的身份是|的角色是)[^。\n]{0,12}(?:模型|助手|机器人|专家|系统|AI|人工智能)/i,
  /(?:作为|身为)(?:一个|一名)?(?:语言模型|大模型|AI|人工智能|智能助手)/i,
  /(?:大模型|语言模型|人工智能|AI)[^。\n]{0,6}(?:请|应|须|必须|务必|只需)/i,
  /(?:请|必须|务必|只需|直接|应当)[^。;\n]{0,8}(?:输出|回答|回复|返回|作答)[^。;\n]{0,16}(?:json|proposals|value|quote|状态码|completed|true|null)/i,
  /(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules?|above|previous|system)/i,
  /["'“”]?(?:proposals|tool_calls?|function_call|arguments|role|content|target|field|basis)["'“”]?\s*[:]\s*[[{"'“]/i,
  /<\/?(?:tool_call|function_call|system|assistant|user|think|s)>/i,
  /<\|[^\n]{0,24}\|>|\[\/?INST\]|<<\/?SYS>>/i,
  /(?:原文|材料)\s*[0-9a-f]{8}\s*(?:开始|结束)/,
  /(?:^|[。;\n])\s*(?:系统|用户|助手|开发者)\s*:/,
  /\b(?:proposals|quote|base64|api_key)\b|[a-z]_api_key|\b(?:completed(?:_sustained)?|in_progress|not_completed|long_term)\b/i,
  /(?:供|给)(?:大?模型|AI|人工智能)(?:阅读|看|使用)/i,
  /\bDAN\b|越狱模式|jailbreak|developer mode|开发者模式/,
]

export function instructs(words: string): boolean {
  const narrow = words.replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
  const close = narrow.replace(/[^\S\n]+/g, '')
  return INSTRUCTIONS.some((pattern) => pattern.test(narrow) || pattern.test(close))
}

/**
 * Marks that servers read as the frame of a conversation, made harmless by width alone, so that a quote of them is still found.
 * One character stands for one.
 */
export const unframed = (words: string): string =>
  words.replace(/[<>[\]{}|]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))

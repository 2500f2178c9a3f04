/** The rules that an act's receipt names, in words. A receipt holds rule ids only, so that a retry is warned alike. */
export function warningsNamedIn<Rule extends string>(
  receipt: string | undefined,
  words: Readonly<Record<Rule, string>>,
): readonly { readonly rule: Rule; readonly message: string }[] {
  const rules = (receipt ?? '').split(' ').filter((rule): rule is Rule => Object.hasOwn(words, rule));
  return rules.map((rule) => ({ rule, message: words[rule] }));
}

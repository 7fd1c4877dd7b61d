import {
  AFTER_COLON,
  B,
  E,
  type Formula,
  NAMED,
  NUMBER,
  Q,
  addOf,
  appendOf,
  cutOf,
  deadlineOf,
  deleteOf,
  insertOf,
  memberOf,
  replaceOf,
  restateOf,
} from './formula.ts';

const EN_WORDS = String.raw`(?:(?:the\s+)?(?:words?|phrase|figures?|expression|term|text|date)\s+)?`;
const EN_BODIES = String.raw`(?:list\s+of\s+)?(?:(?:lead|responsible|implementing)\s+)?(?<noun>(?:responsible|co-?executors?|executors?|partners?|supporting)?(?:\s*(?:bod(?:y|ies)|agenc(?:y|ies)|institutions?|ministr(?:y|ies)|partners?))?)`;

export const ENGLISH: readonly Formula[] = [
  replaceOf(String.raw`${B}replace\s+${EN_WORDS}${Q}\s+(?:with|by)\s+${EN_WORDS}${Q}`),
  replaceOf(
    String.raw`${B}${EN_WORDS}${Q}\s+(?:should\s+be|to\s+be|is\s+to\s+be|be)\s+(?:replaced|substituted)\s+(?:with|by)\s+${EN_WORDS}${Q}`,
  ),
  replaceOf(String.raw`${B}change\s+${EN_WORDS}${Q}\s+to\s+${EN_WORDS}${Q}`),
  replaceOf(String.raw`${B}substitute\s+${EN_WORDS}${Q}\s+for\s+${EN_WORDS}${Q}`, true),
  insertOf(String.raw`${B}after\s+${EN_WORDS}${Q}\s*,?\s*(?:insert|add)\s+${EN_WORDS}${Q}`, 'after'),
  insertOf(String.raw`${B}(?:insert|add)\s+${EN_WORDS}${Q}\s+after\s+${EN_WORDS}${Q}`, 'after', true),
  insertOf(String.raw`${B}before\s+${EN_WORDS}${Q}\s*,?\s*(?:insert|add)\s+${EN_WORDS}${Q}`, 'before'),
  insertOf(String.raw`${B}(?:insert|add)\s+${EN_WORDS}${Q}\s+before\s+${EN_WORDS}${Q}`, 'before', true),
  cutOf(String.raw`${B}(?:delete|remove|strike\s+out|omit)\s+${EN_WORDS}${Q}`),
  appendOf(String.raw`${B}(?:at\s+the\s+end\s*,?\s+)(?:insert|add)\s+${EN_WORDS}${Q}`),
  appendOf(String.raw`${B}(?:insert|add|append)\s+${EN_WORDS}${Q}\s+at\s+the\s+end`),
  memberOf(String.raw`${B}(?:add|include)\s+${NAMED}\s+(?:to|among|in|as)\s+(?:the\s+)?${EN_BODIES}`, false),
  memberOf(String.raw`${B}(?:remove|delete)\s+${NAMED}\s+from\s+(?:the\s+)?${EN_BODIES}`, true),
  deadlineOf(
    String.raw`${B}(?:change|extend|move|postpone|set)\s+(?:the\s+)?(?:deadline|time\s?frame|timeline|due\s+date)\s+(?:to|until)\s+${NAMED}`,
  ),
  restateOf(String.raw`${B}(?:reword|rephrase|redraft|revise|amend)\s+as\s+follows`),
  restateOf(
    String.raw`${B}(?:(?:amend|revise|reword|restate|replace|change)\s+)?(?:to\s+read|should\s+read|shall\s+read|reads?)(?:\s+as\s+follows)?`,
  ),
  addOf(
    String.raw`${B}(?:add|insert)\s+(?:an?\s+)?(?:new\s+)?(?<noun>measure|action|activity|row|paragraph|item|point)${NUMBER}\s*(?:to\s+read(?:\s+as\s+follows)?|as\s+follows|reading)?${AFTER_COLON}`,
  ),
  deleteOf(String.raw`${B}(?:delete|remove|strike\s+out|omit)${E}(?<tail>[^⟦⟧:;\n]{0,120}?)`),
];

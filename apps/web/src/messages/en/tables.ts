/** The papers of a round as they print. */
export const tables = {
  title: 'Tables and letters',
  intro: 'As they print. A file is made of the decisions as they stand.',
  language: 'Language',
  language_en: 'English',
  language_ru: 'Russian',
  language_ky: 'Kyrgyz',
  making: 'The preview is being made',
  gathering: 'Bringing the answers together',
  anew: 'Show it as decided now',
  more: '{count, plural, one {Show # more row} other {Show # more rows}}',
  nobodyAnswered: 'Nobody has answered in this round yet; a reply is written to those who did.',
  other: 'This page is of an older edition: load it anew.',
} as const;

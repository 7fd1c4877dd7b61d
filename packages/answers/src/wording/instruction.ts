const STARTS =
  /^\s*(?:предлага|просим|просьба|необходимо|следует|считаем|целесообразно|рекоменду|уточнить|рассмотреть|предусмотреть|учесть|доработать|указать|пересмотреть|привести|перенести|продлить|сократить|увеличить|включить|добавить|дополнить|исключить|удалить|заменить|изложить|объединить|разделить|скорректировать|конкретизировать|пояснить|раскрыть|отразить|clarify|consider|specify|please|should|could|extend|postpone|move|add|include|insert|delete|remove|replace|merge|split|revise|reword|explain|we\s+(?:propose|suggest|recommend)|it\s+is\s+(?:proposed|suggested)|такто|кароо|каралсын|эске\s+ал|көрсөтүлсүн|көрсөтүү|кошулсун|кошуу|толукта|алып\s+сал|алмаштыр|баяндал|сунушта|сунуш\s+кыл|иштеп\s+чыгуу\s+зарыл)/iu;

/** True where a text begins as a word to the drafter rather than as words of the plan: "уточнить сроки", "please clarify", "такталсын". */
export const isInstruction = (text: string): boolean => STARTS.test(text);

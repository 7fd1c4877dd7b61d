/** What the requests of a comment table printed by Svod begin with, a line of its own each. */
const ASKS: ReadonlySet<string> = new Set([
  ...[
    'Дополнить словами:',
    'Исключить слова:',
    'Заменить слова:',
    'Дополнить абзацем:',
    'Исключить абзац:',
    'Изложить абзац в новой редакции:',
  ],
  ...['Разделить абзац:', 'Объединить абзацы:', 'Переместить абзац:', 'Дополнить строкой:', 'Исключить строку:', 'Дополнить таблицей:'],
  ...['Исключить таблицу:', 'Изменить оформление слов:', 'Замечание:'],
  ...['Add the words:', 'Delete the words:', 'Replace the words:', 'Add a paragraph:', 'Delete the paragraph:', 'Reword the paragraph:'],
  ...[
    'Split the paragraph:',
    'Join the paragraphs:',
    'Move the paragraph:',
    'Add a row:',
    'Delete the row:',
    'Add a table:',
    'Delete the table:',
  ],
  ...['Change the formatting of the words:', 'Comment:'],
  ...['Төмөнкү сөздөр менен толукталсын:', 'Төмөнкү сөздөр алып салынсын:', 'Сөздөр алмаштырылсын:', 'Төмөнкү абзац менен толукталсын:'],
  ...[
    'Абзац алып салынсын:',
    'Абзац жаңы редакцияда берилсин:',
    'Абзац бөлүнсүн:',
    'Абзацтар бириктирилсин:',
    'Абзац башка жерге жылдырылсын:',
  ],
  ...['Төмөнкү сап менен толукталсын:', 'Сап алып салынсын:', 'Төмөнкү таблица менен толукталсын:', 'Таблица алып салынсын:'],
  ...['Сөздөрдүн жасалгасы өзгөртүлсүн:', 'Эскертүү:'],
]);

const ON_WORDS = /^(?:Замечание к словам «|Comment on the words “|«[^\n]*» деген сөздөргө эскертүү:)/u;
const FOLDED =
  /^(?:Изменение нумерации|Кавычки, тире, пробелы|Текст, который программа|Оформление и повторы|Renumbering|Quotes, dashes|Text that a program|Formatting and repeat)/u;

/** True for a request as the desk's own comment table prints it: it is in the round already and is nobody's new proposal. */
export function isDeskRow(request: string): boolean {
  const first = (request.split('\n')[0] ?? '').trim();
  return (request.includes('\n') && ASKS.has(first)) || ON_WORDS.test(first) || FOLDED.test(first);
}

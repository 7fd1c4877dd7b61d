import { problemsRu } from '@svod/papers/problems';
import type { Messages } from './catalogue.ts';
import { decidedRu } from './decided/ru.ts';

/** Русский. */
export const ru: Messages = {
  ...decidedRu,
  ...problemsRu,
  help: `Свод сводит воедино ответы на проект плана.

  svod consolidate БАЗА ОТВЕТ… --out ПАПКА  найти все предложения и замечания, показать расхождения между органами;
                                            пишет redline.docx, comment-table.docx, comment-table.xlsx, consolidation.json
                                            ОТВЕТ: файл Word или заполненная таблица замечаний (.docx, .xlsx); .odt, .rtf, .doc, .ods, .xls – через LibreOffice
      --returns round.json                  файл, орган, дата и письмо каждого ответа; тогда ОТВЕТ… можно не указывать
      --as "ФАЙЛ=Орган"                     чей это ответ (можно повторять)
      --older ФАЙЛ                          прежняя версия, на которой ответ мог быть составлен (можно повторять)
      --base-changes accept|reject|keep     что делать с исправлениями, которые есть в самой исходной версии;
                                            keep: оставить как предложения секретариата (--desk НАЗВАНИЕ)
      --bodies ФАЙЛ.json                    реестр органов для исполнителей (иначе кыргызский, из поставки)
      --columns ФАЙЛ.json                   какая графа таблицы плана что содержит, если это не распознано
      --with-folded                         показать в файле с правками и свёрнутые изменения (типографику и прочее)
      --pdf                                 таблицы и письма также в PDF
      --workers N                           читать ответы в N потоков (от 1 до 99; обычно один на два ядра, не более 8)
      --decisions ФАЙЛ                      принятые решения: создаёт next.docx, redline-against-base.docx, таблицу разногласий, сравнительную таблицу,
                                            письмо каждому органу и его предложения с решениями (letters/),
                                            provenance.json (docs/decisions.md)
      --undecided carry|leave-out           что делать с остальным: оставить открытым или опустить
      --provenance ФАЙЛ                     provenance.json исходной версии, чтобы продолжить его
      --json                                вывести consolidation.json вместо сводки
  svod send-out БАЗА --out ФАЙЛ             подготовить версию к рассылке: скрытые закладки, запись исправлений включена
      --enforce-tracking                    и отключить её случайно нельзя
  svod decisions consolidation.json --out decisions.json  файл решений для заполнения
  svod why ФАЙЛ "текст"                     откуда взялось предложение или графа («2.3 срок») следующей версии
  svod answer-form БАЗА --out ФАЙЛ          пустая таблица замечаний и предложений, которую заполнит орган (.xlsx, .docx)
  svod compare A B --out redline.docx       показать отличия B от A в режиме исправлений
  svod accept ФАЙЛ --out ФАЙЛ [--by АВТОР]  принять исправления, все или одного автора
  svod reject ФАЙЛ --out ФАЙЛ [--by АВТОР]  отклонить их
  svod check ФАЙЛ --as clean|redline        перечислить недостатки файла, который предстоит отправить
  svod amendments ОТВЕТ --base БАЗА --json  что предлагает один ответ, в виде данных
  svod text ФАЙЛ --view original|final|marked  текст, по строке на абзац или строку таблицы
      --stories all                         также колонтитулы, сноски и надписи
  svod serve                                рабочее место в браузере, на этом компьютере; svod sample: с вымышленной консультацией
                                            (что ещё умеет его сервер, скажет svod serve --help)

  --lang en|ru|ky                           язык сообщений и документов
  --help                                    эта справка

Коды завершения: 0 выполнено, 1 проверка нашла недостатки, 2 неверный вызов, 3 файл нельзя прочитать или записать.
`,
  usage: {
    unknownCommand: 'Нет такой команды: «{name}».',
    unknownOption: 'Непонятный параметр: {name}.',
    missing: 'Не указано: {name}.',
    extra: 'Лишнее: {name}.',
    value: 'Для {name} нужно значение.',
    asForm: 'Для --as нужно "ФАЙЛ=Орган", а не «{value}».',
    language: 'Языка «{value}» нет; есть en, ru и ky.',
    view: '--view – это original, final или marked.',
    stories: '--stories – это main или all.',
    profile: '--as – это clean или redline.',
    roundFile: '{file} заполнен неверно: {detail}.',
    roundField: '{field}: {fault}',
    versionNotGiven: '{file}: в madeOn названа версия «{version}», но это не исходная версия и она не указана в --older.',
    returnTwice: '«{file}» и «{other}» – один и тот же файл одного органа.',
    formEnding: '--out для бланка таблицы оканчивается на .xlsx или .docx.',
    outIsFile: '{file} – это файл, а --out должен называть папку.',
    baseChangesForm: '--base-changes – это accept, reject или keep.',
    workersForm: '--workers – это число от 1 до 99.',
    baseChanges:
      'В самом файле {file} есть исправления ({count}). Укажите --base-changes accept, reject или keep (оставить как предложения секретариата): какой должна быть исходная версия.',
    wouldOverwrite: '{file} был бы перезаписан. Укажите в --out другое место.',
    notAmongReturns: '«{file}» нет среди ответов.',
    sameFile: '«{file}» указан дважды.',
    undecided: '--undecided – это carry или leave-out.',
    onlyWithDecisions: '{name} указывают вместе с --decisions.',
    notProvenance: '{file} – не запись о происхождении текста, созданная Сводом (svod-provenance/1).',
    notCommentTable: '{file} – не сводная таблица, созданная Сводом.',
    notRecord: '{file} – не запись, созданная Сводом (svod-consolidation/1).',
    whyOther: 'provenance.json рядом с {file} относится к другому тексту.',
    provenanceOther:
      '{file} относится к другому тексту, не к {base}. Укажите provenance.json, записанный вместе с этой исходной версией, или не указывайте --provenance.',
    hint: 'Справка: ./svod --help.',
  },
  cannotRead: '{file}: {reason}',
  cannotWrite: '{file} нельзя записать: {reason}',
  writeRefusals: {
    'no-access': 'запись туда запрещена. Проверьте права доступа к папке.',
    'is-folder': 'там есть папка с таким именем. Выберите другое место.',
    'not-a-folder': 'часть пути – файл, а не папка. Выберите другое место.',
    'no-space': 'диск заполнен. Освободите место и повторите.',
    other: 'система отказывает ({detail}). Выберите другое место.',
  },
  roundFaults: {
    format: 'в format должно стоять "svod-round/1"',
    wrong: 'не указано или указано не так',
    unknown: 'такого поля нет',
    word: 'такого решения нет среди принятых слов',
    several: 'указано сразу несколько способов решения',
  },
  faults: {
    'empty-part': 'пусто (0 байт).',
    'content-type-missing': 'не указан тип содержимого.',
    'content-type-without-part': 'указан тип содержимого для отсутствующей части: {part}.',
    'xml-unsound': 'повреждённый XML ({reason}, строка {line}, столбец {column}).',
    'prefix-undeclared': 'префикс не объявлен: {name} (строка {line}).',
    'ignorable-undeclared': '{attribute} называет необъявленный префикс: {prefix}.',
    'relationship-target-missing': 'связь {id} ведёт к отсутствующей части: {target}.',
    'relationship-outside': 'связь {id} ведёт за пределы файла: {target}.',
    'relationship-id-repeated': 'у двух связей один идентификатор: {id}.',
    'relationships-without-part': 'связи отсутствующей части: {part}.',
    'relationship-missing': '{element} называет отсутствующую связь: {id}.',
    'id-missing': 'у {element} нет номера (w:id), абзац {paragraph}.',
    'id-repeated': 'номер {element} занят другой пометкой: {id}, абзац {paragraph}.',
    'bookmark-without-name': 'закладка без имени, абзац {paragraph}.',
    'bookmark-name-repeated': 'у двух закладок одно имя: {name}, абзац {paragraph}.',
    'range-without-end': 'у {element} {id} нет конца, абзац {paragraph}.',
    'range-without-start': 'у {element} {id} нет начала, абзац {paragraph}.',
    'range-across-stories': '{element} {id} кончается в другой части текста, абзац {paragraph}.',
    'range-disordered': '{element} {id} кончается раньше, чем начинается, абзац {paragraph}.',
    'move-unpaired': 'у перемещения только одна сторона: {name} ({element}), абзац {paragraph}.',
    'move-name-repeated': 'у двух перемещений одно имя: {name}, абзац {paragraph}.',
    'move-without-name': 'перемещение без имени ({element}), абзац {paragraph}.',
    'move-outside-range': 'перемещённый текст вне границ своего перемещения ({element}), абзац {paragraph}.',
    'wrapper-empty': 'правка ничего не содержит ({element}), абзац {paragraph}.',
    'wrapper-misplaced': '{element} не может стоять в {parent}, абзац {paragraph}.',
    'wrapper-around-block': '{element} не может охватывать {child}, абзац {paragraph}.',
    'wrapper-nested': '{element} внутри {element}, абзац {paragraph}.',
    'deleted-text-outside': 'удалённый текст ({element}) вне удаления, абзац {paragraph}.',
    'text-in-deletion': 'обычный текст ({element}) внутри удаления, абзац {paragraph}.',
    'property-order': '{element} стоит не на своём месте в {set}, абзац {paragraph}.',
    'property-repeated': '{element} стоит в {set} дважды, абзац {paragraph}.',
    'property-not-former': '{element} не может стоять среди прежних свойств ({set}), абзац {paragraph}.',
    'properties-misplaced': '{set} стоит не на своём месте в {parent}, абзац {paragraph}.',
    'cell-without-last-paragraph': 'ячейка не кончается абзацем, абзац {paragraph}.',
    'row-without-cells': 'строка без ячеек, абзац {paragraph}.',
    'table-without-rows': 'таблица без строк, абзац {paragraph}.',
    'grid-mismatch': 'к сведению: строки таблицы ({rows}) не совпадают с её сеткой (столбцов {found} вместо {columns}), абзац {paragraph}.',
    'story-empty': '{element} не содержит ни одного абзаца, абзац {paragraph}.',
    'note-missing': 'сноска отсутствует: {element} {id}, абзац {paragraph}.',
    'note-id-repeated': 'у двух сносок один номер: {element} {id}, абзац {paragraph}.',
    'comment-missing': 'примечание отсутствует: {element} {id}, абзац {paragraph}.',
    'comment-unanchored': 'в тексте нет ссылки на примечание {id}.',
    'field-unclosed': 'поле без конца, абзац {paragraph}.',
    'field-disordered': 'часть поля стоит не по порядку ({type}), абзац {paragraph}.',
    'field-cut': 'правка разрезает поле ({type}), абзац {paragraph}.',
    'field-code-outside': 'код поля вне поля, абзац {paragraph}.',
    'date-form': 'у {element} дата неверного вида: {date}, абзац {paragraph}.',
    'revision-left': 'остались правки ({count}).',
    'comment-left': 'остались примечания ({count}).',
    'author-missing': '{element} без автора ({count}).',
    rsid: 'следы сеансов редактирования, rsid ({count}).',
    'custom-xml': 'элементы управления содержимым, пользовательский XML или переменные ({count}).',
    'printer-settings': 'настройки принтера ({count}).',
    'template-path': 'указан внешний шаблон ({count}).',
    'linked-field': 'поле, берущее данные извне: {field} ({count}).',
    'field-not-allowed': 'поле, которое нельзя выпускать: {field} ({count}).',
    'link-not-allowed': 'ссылка, которую нельзя выпускать: {target} ({count}).',
    'external-relationship': 'обращение за пределы файла: {kind} ({count}).',
    'hidden-authors': 'список авторов (people.xml).',
    macros: 'макросы ({count}).',
    'embedded-object': 'внедрённые объекты ({count}).',
    'part-not-allowed': 'часть, которую нельзя выпускать: {kind} ({count}).',
    'part-stray': 'к этой части ничто не ведёт.',
    'personal-metadata': 'свойство файла, говорящее о людях или работе: {field}.',
    'element-not-allowed': '{element} нет в перечне разрешённого ({count}).',
    'attribute-not-allowed': '{attribute} у {element} нет в перечне разрешённого ({count}).',
    'text-not-allowed': 'текст в {element}, где его быть не должно ({count}).',
    'xml-comment': 'комментарии или инструкции XML ({count}).',
  },
  checked: { none: '{file}: недостатков нет.', some: '{file}: недостатков – {count}.' },
  sendOut: {
    written: '{file} готов к рассылке.',
    bookmarks: 'Положений со скрытой закладкой: {count} (из них с прежней версии: {kept}).',
    tracking: 'Запись исправлений включена.',
    enforced: 'Запись исправлений включена, случайно отключить её нельзя.',
  },
  summary: {
    desk: 'Секретариат',
    title: 'Свод ответов',
    base: 'Исходная версия: {file}',
    baseCounts: '{title} – положений {provisions}, мероприятий {measures}',
    returns: 'Ответы',
    body: 'Орган',
    tracked: 'с пометкой',
    untracked: 'без пометки',
    foldedColumn: 'свёрнуто',
    remarks: 'замечания',
    notPlaced: 'без места',
    notRead: 'не прочит.',
    notCarried: 'не перен.',
    total: 'Всего',
    madeOnOlder: 'составлен на прежней версии: {file}',
    unrelated: 'не версия данного плана',
    unchanged: 'ничего не изменено',
    isBase: 'сама исходная версия',
    problems: 'К сведению',
    more: '… и ещё {count}, см. consolidation.json',
    amendments: 'Предложений: {count} (из них нескольких органов: {shared})',
    folded: 'Свёрнуто: {count} (типографика {typography}, перенумерация {renumbering}, прочее {other})',
    homeless: 'Без места в тексте: {count}',
    adopted: 'Уже учтено: {count}',
    collisions: 'Расхождения, требующие решения: {count}',
    noCollisions: 'Расхождений, требующих решения, нет.',
    others: 'Не требуют решения: {list}',
    files: 'Записано в {folder}: {files}',
    notReadReturns: 'Ответов, которые не удалось прочитать: {count} ({files})',
    measure: 'мероприятие {measure}',
    section: 'раздел {section}',
    between: '{bodies}',
    fields: 'Сроки, исполнители и финансирование, которые предложено изменить: {count}',
    field: '{place}, {field}: {was} → {becomes} – {bodies}',
    nothing: 'нет',
    unknownColumns: 'не распознаны графы таблицы плана: {list}. Назовите их через --columns.',
    unknownBodies: 'исполнители, которых нет в реестре органов: {list}. Дополните его через --bodies.',
    unknownDeadlines: 'не распознаны сроки: {list}. Они сохраняются как есть, но по смыслу не сравниваются.',
    repeatedNumbers:
      'номера мероприятий повторяются в одном разделе: {list}. Ответ, в котором место названо таким номером, разместить нельзя: перенумеруйте исходную версию или попросите привести слова.',
  },
  planFaults: {
    bodies: 'format должен быть "svod-bodies/1"',
    columns: 'format должен быть "svod-columns/1"',
    wrong: 'нет или не той формы',
    unknown: 'такого поля нет',
    twice: 'указано дважды',
  },
  meanings: {
    'two-leads': 'два ответственных исполнителя: {list}',
    'two-deadlines': 'два срока: {list}',
    'deadline-before-prerequisite':
      'срок ({deadline}) раньше срока мероприятия {other}, которое должно быть выполнено до него ({otherDeadline})',
    'deleted-and-extended': 'один исключает мероприятие, другой его расширяет',
    'proposed-twice': 'одно и то же мероприятие предложено несколько раз: {list}',
    'proposed-already': 'близко к мероприятию {other}: {text}',
    'no-executor-left': 'не остаётся исполнителя',
    'no-deadline-left': 'не остаётся срока',
  },
  fieldNames: { deadline: 'срок', resp: 'исполнители', funding: 'финансирование' },
  answers: {
    title: 'Таблицы замечаний и предложений',
    answered: 'из таблицы',
    table: 'таблица {table}, шапка в строке {row}: {list}',
    amendment: 'предложения: {count} (строки {rows})',
    remark: 'замечания: {count} (строки {rows})',
    homeless: 'место не найдено: {count} (строки {rows})',
    adopted: 'уже так в исходной версии: {count} (строки {rows})',
    agreed: 'согласовано без замечаний: {count} (строки {rows})',
    desk: 'напечатано секретариатом, уже в раунде: {count} (строки {rows})',
    heading: 'заголовки: {count} (строки {rows})',
  },
  answerColumns: {
    number: 'номер',
    place: 'структурный элемент',
    section: 'раздел',
    field: 'графа плана',
    paragraph: 'абзац',
    page: 'страница',
    line: 'строка',
    current: 'действующая редакция',
    comment: 'замечание',
    wording: 'предлагаемая редакция',
    proposal: 'предложение',
    mixed: 'замечание или предложение',
    reason: 'обоснование',
    body: 'орган',
    type: 'вид',
    decision: 'решение',
    grounds: 'обоснование решения',
    other: 'иное',
  },
  collisionKinds: {
    same: 'одно и то же предложение',
    rival: 'разные редакции',
    swallowed: 'один удаляет или переносит, другой правит',
    order: 'порядок вставок',
    structure: 'структура',
    dependent: 'правка вставленного текста',
    format: 'оформление',
    meaning: 'по смыслу',
  },
  reading: 'чтение {n} из {all}: {file}',
  notPrinted: 'Файлы PDF создать не удалось; всё остальное записано. Файлы Word можно сохранить как PDF из офисной программы.',
  internal: 'Ошибка самой программы: {detail}. Ничего не изменено. Сообщите о ней, пожалуйста (SVOD_DEBUG=1 покажет больше).',
};

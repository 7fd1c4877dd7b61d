import { problemsKy } from '@svod/papers/problems';
import type { Messages } from './catalogue.ts';
import { decidedKy } from './decided/ky.ts';

/** Кыргызча; жергиликтүү адистин сөзүн күтөт. */
export const ky: Messages = {
  ...decidedKy,
  ...problemsKy,
  help: `Свод пландын долбооруна берилген жоопторду бириктирет.

  svod consolidate БАЗА ЖООП… --out ПАПКА   бардык сунуштарды жана сын-пикирлерди табат, карама-каршылыктарды көрсөтөт;
                                            redline.docx, comment-table.docx, comment-table.xlsx, consolidation.json жазат
                                            ЖООП: Word файлы же толтурулган таблица (.docx, .xlsx); .odt, .rtf, .doc, .ods, .xls – LibreOffice аркылуу
      --returns round.json                  ар бир жооптун файлы, органы, датасы жана каты; анда ЖООП… көрсөтүлбөсө болот
      --as "ФАЙЛ=Орган"                     жооп кимдики (кайталаса болот)
      --older ФАЙЛ                          жооп түзүлүшү мүмкүн болгон мурунку версия (кайталаса болот)
      --base-changes accept|reject|keep     баштапкы версиянын өзүндөгү оңдоолорду эмне кылуу керек;
                                            keep: катчылыктын сунуштары катары калтыруу (--desk АТАЛЫШЫ)
      --bodies ФАЙЛ.json                    аткаруучулар үчүн органдардын реестри (болбосо кыргызстандыкы)
      --columns ФАЙЛ.json                   таанылбаса, пландын таблицасынын кайсы тилкеси эмнени камтыйт
      --with-folded                         типографиканы жана башка жыйылган өзгөртүүлөрдү да көрсөтүү
      --pdf                                 таблицалар жана каттар PDF түрүндө да
      --workers N                           жоопторду N агымда окуу (1ден 99га чейин; адатта ар эки ядрого бирден, эң көбү 8)
      --decisions ФАЙЛ                      кабыл алынган чечимдер: next.docx, redline-against-base.docx, пикир келишпестиктер
                                            таблицасын, салыштырма таблицаны, ар бир органга кат жана анын чечимдер
                                            көрсөтүлгөн сунуштарын (letters/), provenance.json түзөт (docs/decisions.md)
      --undecided carry|leave-out           калганы эмне болот: ачык калат же калтырылат
      --provenance ФАЙЛ                     баштапкы версиянын provenance.json файлы, аны улантуу үчүн
      --json                                корутундунун ордуна consolidation.json чыгаруу
  svod send-out БАЗА --out ФАЙЛ             версияны жөнөтүүгө даярдоо: жашыруун кыстармалар, оңдоолорду жазуу күйгүзүлгөн
      --enforce-tracking                    аны кокустан өчүрүүгө болбойт
  svod decisions consolidation.json --out decisions.json  толтурула турган чечимдер файлы
  svod why ФАЙЛ "текст"                     кийинки версиянын сүйлөмү же графасы («2.3 мөөнөт») кайдан келген
  svod answer-form БАЗА --out ФАЙЛ          орган толтура турган бош таблица (.xlsx, .docx)
  svod compare A B --out redline.docx       B файлынын A файлынан айырмасын оңдоолор катары көрсөтүү
  svod accept ФАЙЛ --out ФАЙЛ [--by АВТОР]  оңдоолорду кабыл алуу, баарын же бир автордукун
  svod reject ФАЙЛ --out ФАЙЛ [--by АВТОР]  аларды четке кагуу
  svod check ФАЙЛ --as clean|redline        жөнөтүлө турган файлдын кемчиликтерин санап чыгуу
  svod amendments ЖООП --base БАЗА --json   бир жооп эмнени сунуштайт, маалымат түрүндө
  svod text ФАЙЛ --view original|final|marked  текст: ар бир абзац же таблица сабы өзүнчө сапта
      --stories all                         колонтитулдар, шилтемелер жана жазуулар да
  svod serve                                браузердеги иш орду, бул компьютерде; svod sample: ойдон чыгарылган консультация менен
                                            (анын сервери дагы эмне кыла аларын svod serve --help айтат)

  --lang en|ru|ky                           билдирүүлөрдүн жана документтердин тили
  --help                                    ушул жардам

Аяктоо коддору: 0 аткарылды, 1 текшерүү кемчилик тапты, 2 туура эмес чакыруу, 3 файлды окууга же жазууга болбойт.
`,
  usage: {
    unknownCommand: 'Мындай буйрук жок: «{name}».',
    unknownOption: 'Түшүнүксүз параметр: {name}.',
    missing: 'Көрсөтүлгөн эмес: {name}.',
    extra: 'Ашыкча: {name}.',
    value: '{name} үчүн маани керек.',
    asForm: '--as үчүн "ФАЙЛ=Орган" керек, «{value}» эмес.',
    language: '«{value}» деген тил жок; en, ru жана ky бар.',
    view: '--view – original, final же marked.',
    stories: '--stories – main же all.',
    profile: '--as – clean же redline.',
    roundFile: '{file} туура эмес толтурулган: {detail}.',
    roundField: '{field}: {fault}',
    versionNotGiven: '{file}: madeOn «{version}» версиясын атайт, бирок ал баштапкы версия эмес жана --older менен берилген эмес.',
    returnTwice: '«{file}» жана «{other}» – бир органдын бир эле файлы.',
    formEnding: 'Таблица бланкынын --out аталышы .xlsx же .docx менен бүтөт.',
    outIsFile: '{file} – файл, ал эми --out папканы көрсөтүшү керек.',
    baseChangesForm: '--base-changes – accept, reject же keep.',
    workersForm: '--workers – 1ден 99га чейинки сан.',
    baseChanges:
      '{file} файлынын өзүндө оңдоолор бар ({count}). --base-changes accept, reject же keep (катчылыктын сунуштары катары калтыруу) менен баштапкы версия кандай болорун көрсөтүңүз.',
    wouldOverwrite: '{file} үстүнөн жазылмак. --out менен башка жерди көрсөтүңүз.',
    notAmongReturns: '«{file}» жооптордун арасында жок.',
    sameFile: '«{file}» эки жолу көрсөтүлгөн.',
    undecided: '--undecided – бул carry же leave-out.',
    onlyWithDecisions: '{name} --decisions менен бирге көрсөтүлөт.',
    notProvenance: '{file} – Свод түзгөн тексттин келип чыгышы жөнүндө жазуу эмес (svod-provenance/1).',
    notCommentTable: '{file} – Свод түзгөн жыйынды таблица эмес.',
    notRecord: '{file} – Свод түзгөн жазуу эмес (svod-consolidation/1).',
    whyOther: '{file} жанындагы provenance.json башка текстке тиешелүү.',
    provenanceOther:
      '{file} {base} эмес, башка текстке тиешелүү. Ушул баштапкы версия менен чогуу жазылган provenance.json файлын көрсөтүңүз же --provenance жазбаңыз.',
    hint: 'Жардам: ./svod --help.',
  },
  cannotRead: '{file}: {reason}',
  cannotWrite: '{file} файлын жазууга болбойт: {reason}',
  writeRefusals: {
    'no-access': 'ал жерге жазууга уруксат жок. Папканын уруксаттарын текшериңиз.',
    'is-folder': 'ал жерде ушундай аттагы папка бар. Башка жер тандаңыз.',
    'not-a-folder': 'жолдун бир бөлүгү папка эмес, файл. Башка жер тандаңыз.',
    'no-space': 'диск толуп калган. Орун бошотуп, кайталаңыз.',
    other: 'система уруксат бербейт ({detail}). Башка жер тандаңыз.',
  },
  roundFaults: {
    format: 'format "svod-round/1" болушу керек',
    wrong: 'көрсөтүлгөн эмес же туура эмес көрсөтүлгөн',
    unknown: 'мындай талаа жок',
    word: 'кабыл алынган сөздөрдүн арасында мындай чечим жок',
    several: 'чечимдин бир нече жолу бир убакта көрсөтүлгөн',
  },
  faults: {
    'empty-part': 'бош (0 байт).',
    'content-type-missing': 'мазмунунун түрү көрсөтүлгөн эмес.',
    'content-type-without-part': 'жок бөлүктүн мазмун түрү көрсөтүлгөн: {part}.',
    'xml-unsound': 'XML бузулган ({reason}, {line}-сап, {column}-тилке).',
    'prefix-undeclared': 'префикс жарыяланган эмес: {name} ({line}-сап).',
    'ignorable-undeclared': '{attribute} жарыяланбаган префиксти атайт: {prefix}.',
    'relationship-target-missing': '{id} байланышы жок бөлүккө алып барат: {target}.',
    'relationship-outside': '{id} байланышы файлдын сыртына алып барат: {target}.',
    'relationship-id-repeated': 'эки байланыштын идентификатору бирдей: {id}.',
    'relationships-without-part': 'жок бөлүктүн байланыштары: {part}.',
    'relationship-missing': '{element} жок байланышты атайт: {id}.',
    'id-missing': '{element}: номери (w:id) жок, {paragraph}-абзац.',
    'id-repeated': '{element}: номери башка белгиде да бар: {id}, {paragraph}-абзац.',
    'bookmark-without-name': 'аты жок кыстарма, {paragraph}-абзац.',
    'bookmark-name-repeated': 'эки кыстарманын аты бирдей: {name}, {paragraph}-абзац.',
    'range-without-end': '{element} {id}: аягы жок, {paragraph}-абзац.',
    'range-without-start': '{element} {id}: башы жок, {paragraph}-абзац.',
    'range-across-stories': '{element} {id} тексттин башка бөлүгүндө бүтөт, {paragraph}-абзац.',
    'range-disordered': '{element} {id} башталганга чейин бүтөт, {paragraph}-абзац.',
    'move-unpaired': 'жылдыруунун бир эле жагы бар: {name} ({element}), {paragraph}-абзац.',
    'move-name-repeated': 'эки жылдыруунун аты бирдей: {name}, {paragraph}-абзац.',
    'move-without-name': 'аты жок жылдыруу ({element}), {paragraph}-абзац.',
    'move-outside-range': 'жылдырылган текст өз жылдыруусунун чегинен тышкары ({element}), {paragraph}-абзац.',
    'wrapper-empty': 'оңдоодо эч нерсе жок ({element}), {paragraph}-абзац.',
    'wrapper-misplaced': '{element} {parent} ичинде тура албайт, {paragraph}-абзац.',
    'wrapper-around-block': '{element} {child} камтый албайт, {paragraph}-абзац.',
    'wrapper-nested': '{element} өзүндөй {element} ичинде, {paragraph}-абзац.',
    'deleted-text-outside': 'өчүрүлгөн текст ({element}) өчүрүүдөн тышкары, {paragraph}-абзац.',
    'text-in-deletion': 'өчүрүүнүн ичинде кадимки текст ({element}), {paragraph}-абзац.',
    'property-order': '{element} {set} ичинде өз ордунда эмес, {paragraph}-абзац.',
    'property-repeated': '{element} {set} ичинде эки жолу турат, {paragraph}-абзац.',
    'property-not-former': '{element} мурунку касиеттердин ({set}) ичинде тура албайт, {paragraph}-абзац.',
    'properties-misplaced': '{set} {parent} ичинде өз ордунда эмес, {paragraph}-абзац.',
    'cell-without-last-paragraph': 'уяча абзац менен бүтпөйт, {paragraph}-абзац.',
    'row-without-cells': 'уячасы жок сап, {paragraph}-абзац.',
    'table-without-rows': 'сабы жок таблица, {paragraph}-абзац.',
    'grid-mismatch':
      'маалымат үчүн: таблицанын саптары ({rows}) анын торуна туура келбейт (тилкелер: {columns} ордуна {found}), {paragraph}-абзац.',
    'story-empty': '{element} ичинде бир да абзац жок, {paragraph}-абзац.',
    'note-missing': 'шилтеме-түшүндүрмө жок: {element} {id}, {paragraph}-абзац.',
    'note-id-repeated': 'эки шилтеме-түшүндүрмөнүн номери бирдей: {element} {id}, {paragraph}-абзац.',
    'comment-missing': 'эскертме жок: {element} {id}, {paragraph}-абзац.',
    'comment-unanchored': 'текстте {id} эскертмесине белги жок.',
    'field-unclosed': 'аягы жок талаа, {paragraph}-абзац.',
    'field-disordered': 'талаанын бөлүгү өз иретинде эмес ({type}), {paragraph}-абзац.',
    'field-cut': 'оңдоо талааны экиге бөлөт ({type}), {paragraph}-абзац.',
    'field-code-outside': 'талаанын коду талаадан тышкары, {paragraph}-абзац.',
    'date-form': '{element}: датанын түрү туура эмес: {date}, {paragraph}-абзац.',
    'revision-left': 'оңдоолор калган ({count}).',
    'comment-left': 'эскертмелер калган ({count}).',
    'author-missing': 'автору жок {element} ({count}).',
    rsid: 'түзөтүү сеанстарынын издери, rsid ({count}).',
    'custom-xml': 'мазмунду башкаруу элементтери, колдонуучунун XMLи же өзгөрмөлөр ({count}).',
    'printer-settings': 'принтердин жөндөөлөрү ({count}).',
    'template-path': 'сырттагы үлгү көрсөтүлгөн ({count}).',
    'linked-field': 'сырттан алуучу талаа: {field} ({count}).',
    'field-not-allowed': 'чыгарууга болбой турган талаа: {field} ({count}).',
    'link-not-allowed': 'чыгарууга болбой турган шилтеме: {target} ({count}).',
    'external-relationship': 'файлдын сыртына кайрылуу: {kind} ({count}).',
    'hidden-authors': 'авторлордун тизмеси (people.xml).',
    macros: 'макростор ({count}).',
    'embedded-object': 'киргизилген объекттер ({count}).',
    'part-not-allowed': 'чыгарууга болбой турган бөлүк: {kind} ({count}).',
    'part-stray': 'бул бөлүккө эч нерсе алып барбайт.',
    'personal-metadata': 'файлдын адамдар же иш жөнүндө айткан касиети: {field}.',
    'element-not-allowed': '{element} уруксат берилгендердин тизмесинде жок ({count}).',
    'attribute-not-allowed': '{element}: {attribute} уруксат берилгендердин тизмесинде жок ({count}).',
    'text-not-allowed': '{element} ичинде болбошу керек болгон текст ({count}).',
    'xml-comment': 'XML комментарийлери же көрсөтмөлөрү ({count}).',
  },
  checked: { none: '{file}: кемчилик жок.', some: '{file}: кемчиликтер – {count}.' },
  sendOut: {
    written: '{file} жөнөтүүгө даяр.',
    bookmarks: 'Жашыруун кыстармасы бар жоболор: {count} (мурунку версиядан: {kept}).',
    tracking: 'Оңдоолорду жазуу күйгүзүлдү.',
    enforced: 'Оңдоолорду жазуу күйгүзүлдү, аны кокустан өчүрүүгө болбойт.',
  },
  summary: {
    desk: 'Катчылык',
    title: 'Жооптордун жыйындысы',
    base: 'Баштапкы версия: {file}',
    baseCounts: '{title} – жоболор {provisions}, иш-чаралар {measures}',
    returns: 'Жооптор',
    body: 'Орган',
    tracked: 'белгиленген',
    untracked: 'белгисиз',
    foldedColumn: 'жыйылган',
    remarks: 'сын-пикир',
    notPlaced: 'орду жок',
    notRead: 'окулган эмес',
    notCarried: 'көчүр. эмес',
    total: 'Бардыгы',
    madeOnOlder: 'мурунку версияда түзүлгөн: {file}',
    unrelated: 'бул пландын версиясы эмес',
    unchanged: 'эч нерсе өзгөргөн жок',
    isBase: 'баштапкы версиянын өзү',
    problems: 'Маалымат үчүн',
    more: '… дагы {count}, consolidation.json караңыз',
    amendments: 'Сунуштар: {count} (бир нече органдыкы: {shared})',
    folded: 'Жыйылган: {count} (типографика {typography}, кайра номерлөө {renumbering}, башка {other})',
    homeless: 'Текстте орду жок: {count}',
    adopted: 'Мурда эле эске алынган: {count}',
    collisions: 'Чечимди талап кылган карама-каршылыктар: {count}',
    noCollisions: 'Чечимди талап кылган карама-каршылык жок.',
    others: 'Чечимди талап кылбайт: {list}',
    files: '{folder} папкасына жазылды: {files}',
    notReadReturns: 'Окулбай калган жооптор: {count} ({files})',
    measure: '{measure}-иш-чара',
    section: '{section}-бөлүм',
    between: '{bodies}',
    fields: 'Өзгөртүү сунушталган мөөнөттөр, аткаруучулар жана каржылоо: {count}',
    field: '{place}, {field}: {was} → {becomes} – {bodies}',
    nothing: 'жок',
    unknownColumns: 'пландын таблицасынын таанылбаган тилкелери: {list}. Аларды --columns аркылуу атаңыз.',
    unknownBodies: 'органдардын реестринде жок аткаруучулар: {list}. Аны --bodies аркылуу толуктаңыз.',
    unknownDeadlines: 'түшүнүлбөгөн мөөнөттөр: {list}. Алар ошол бойдон сакталат, бирок мааниси боюнча салыштырылбайт.',
    repeatedNumbers:
      'бир бөлүмдө иш-чаралардын номерлери кайталанат: {list}. Мындай номер менен көрсөтүлгөн жерди табууга болбойт: баштапкы версияны кайра номерлеңиз же сөздөрүн келтирүүнү сураныңыз.',
  },
  planFaults: {
    bodies: 'format "svod-bodies/1" болууга тийиш',
    columns: 'format "svod-columns/1" болууга тийиш',
    wrong: 'жок же туура эмес түрдө',
    unknown: 'мындай талаа жок',
    twice: 'эки жолу көрсөтүлгөн',
  },
  meanings: {
    'two-leads': 'эки жооптуу аткаруучу: {list}',
    'two-deadlines': 'эки мөөнөт: {list}',
    'deadline-before-prerequisite':
      'мөөнөтү ({deadline}) андан мурда аткарылууга тийиш болгон {other}-иш-чаранын мөөнөтүнөн эрте ({otherDeadline})',
    'deleted-and-extended': 'бири иш-чараны алып салат, экинчиси аны кеңейтет',
    'proposed-twice': 'бир эле иш-чара бир нече жолу сунушталган: {list}',
    'proposed-already': '{other}-иш-чарага жакын: {text}',
    'no-executor-left': 'аткаруучусу калбайт',
    'no-deadline-left': 'мөөнөтү калбайт',
  },
  fieldNames: { deadline: 'мөөнөт', resp: 'аткаруучулар', funding: 'каржылоо' },
  answers: {
    title: 'Сын-пикирлердин жана сунуштардын таблицалары',
    answered: 'таблицадан',
    table: '{table}-таблица, башы {row}-сапта: {list}',
    amendment: 'сунуштар: {count} (саптар {rows})',
    remark: 'эскертүүлөр: {count} (саптар {rows})',
    homeless: 'орду табылган жок: {count} (саптар {rows})',
    adopted: 'баштапкы версияда мурунтан эле ушундай: {count} (саптар {rows})',
    agreed: 'эскертүүсүз макулдашылды: {count} (саптар {rows})',
    desk: 'катчылык басып чыгарган, раундда бар: {count} (саптар {rows})',
    heading: 'баш саптар: {count} (саптар {rows})',
  },
  answerColumns: {
    number: 'номери',
    place: 'түзүмдүк элемент',
    section: 'бөлүм',
    field: 'пландын тилкеси',
    paragraph: 'абзац',
    page: 'бет',
    line: 'сап',
    current: 'учурдагы редакция',
    comment: 'эскертүү',
    wording: 'сунушталган редакция',
    proposal: 'сунуш',
    mixed: 'эскертүү же сунуш',
    reason: 'негиздеме',
    body: 'орган',
    type: 'түрү',
    decision: 'чечим',
    grounds: 'чечимдин негиздемеси',
    other: 'башка',
  },
  collisionKinds: {
    same: 'бирдей сунуш',
    rival: 'ар башка редакциялар',
    swallowed: 'бири өчүрөт же жылдырат, экинчиси оңдойт',
    order: 'киргизүүлөрдүн тартиби',
    structure: 'түзүлүш',
    dependent: 'киргизилген текстти оңдоо',
    format: 'жасалга',
    meaning: 'маани боюнча',
  },
  reading: 'окулуп жатат {n}/{all}: {file}',
  notPrinted:
    'PDF файлдарды түзүү мүмкүн болгон жок; калганынын баары жазылды. Word файлдарын офис программасынан PDF катары сактоого болот.',
  internal: 'Программанын өзүнүн катасы: {detail}. Эч нерсе өзгөргөн жок. Ал жөнүндө билдириңиз (SVOD_DEBUG=1 көбүрөөк көрсөтөт).',
};

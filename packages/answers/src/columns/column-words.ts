import type { AnswerColumn } from './answer-column.ts';

/** One way of naming a column: beginnings of words that follow one another. A word that ends with `$` must be met whole. */
export interface ColumnWords {
  readonly column: AnswerColumn;
  readonly words: readonly string[];
}

const names = (column: AnswerColumn, list: string): readonly ColumnWords[] =>
  list.split(',').map((name) => ({ column, words: name.trim().split(' ') }));

const RUSSIAN: readonly ColumnWords[] = [
  ...names('number', '№$, № п$ п$, п$ п$, n$ п$ п$, номер замечани, номер$ по$ порядку$, номер строки'),
  ...names(
    'place',
    'структурн элемент, структурн единиц, пункт, подпункт, стать, место$, положени, норма$, мероприяти, мера$, меры$, номер мероприяти',
  ),
  ...names('place', 'номер пункт, № пункт, пункт проект, пункт план, положени проект, элемент текст, структурн элемент проект'),
  ...names('section', 'раздел, глава$, номер раздел'),
  ...names('field', 'графа$, графы$, столбец$, колонка$'),
  ...names('paragraph', 'абзац'),
  ...names('page', 'страниц, стр$, номер страниц'),
  ...names('line', 'строка$, номер строки'),
  ...names(
    'current',
    'действующ редакци, текущ редакци, существующ редакци, исходн редакци, редакци проект, редакци разработчик, текст проект',
  ),
  ...names(
    'current',
    'текущ текст, исходн текст, редакци план, содержани положени, содержани пункт, редакция$ на$ согласовани, текст план, имеющ редакци',
  ),
  ...names('comment', 'замечани, комментар, содержани замечани, суть замечани, вопрос, содержани комментар, мнени, замечани комментар'),
  ...names(
    'wording',
    'предлагаем редакци, предлагаем текст, предлагаем формулировк, новая$ редакци, редакци орган, предлагаем изменени, редакци предлагаем',
  ),
  ...names(
    'wording',
    'редакци замечани, предлагаем нов редакци, предложенн редакци, предложенн текст, редакци с$ учетом$, изложить$ в$ редакци',
  ),
  ...names('proposal', 'предложени, содержани предложени, суть предложени, рекомендаци, предложени по$ изменени, предложени изменени'),
  ...names(
    'mixed',
    'замечани и$ предложени, замечани или$ предложени, замечани предложени, предложени и$ замечани, предложени замечани, содержани замечани и$ предложени',
  ),
  ...names(
    'mixed',
    'содержани замечани или$ предложени, содержани замечани предложени, замечани и$ или$ предложени, суть замечани и$ предложени',
  ),
  ...names(
    'reason',
    'обоснован, основани, мотивировк, мотив$, причин, пояснени, обоснован предложени, обоснован замечани, обоснован орган, аргумент',
  ),
  ...names(
    'body',
    'орган$, органы$, орган №$, министерств, ведомств, государственн орган, наименовани орган, департамент, подразделени, структурн подразделени, управлени',
  ),
  ...names(
    'body',
    'кем внесен, кем представлен, автор, организаци, наименовани организаци, исполнитель$ замечани, источник$, наименовани министерств, отдел$',
  ),
  ...names('type', 'тип$, вид$, категори, вид замечани, тип замечани, характер замечани, важность$'),
  ...names('decision', 'решени, результат рассмотрени, принято$, отметк о$ принят, учтено$, статус$, решени разработчик, результат$'),
  ...names(
    'grounds',
    'обоснован решени, основани решени, позици разработчик, комментар разработчик, примечани, ответ$ разработчик, заключени разработчик',
  ),
  ...names('other', 'расхождени, дата$, телефон, контакт, фио$, исполнитель$'),
];

const KYRGYZ: readonly ColumnWords[] = [
  ...names('number', '№$ т$ б$, т$ б$, катар номер, к$ н$, №$ к$ н$, катар сан'),
  ...names(
    'place',
    'түзүмдүк элемент, структуралык элемент, пункт, жобо$, жобонун, берене, иш чара, чара$, чаранын номер, долбоордун пункт, орду$, пункттун номер',
  ),
  ...names('section', 'бөлүм, бөлүмдүн номер, глава, бап$'),
  ...names('field', 'тилке$, мамыча$, графа$'),
  ...names('paragraph', 'абзац'),
  ...names('page', 'бет$, барак$, беттин номер'),
  ...names('line', 'сап$'),
  ...names(
    'current',
    'учурдагы редакци, колдонуудагы редакци, долбоордун редакци, долбоордун текст, баштапкы редакци, учурдагы текст, баштапкы текст',
  ),
  ...names('comment', 'сын пикир, эскертүү, комментарий, пикир, сын пикирлердин мазмун'),
  ...names(
    'wording',
    'сунушталган редакци, сунуш кылынган редакци, сунушталган текст, жаңы редакци, сунуш кылынган текст, сунушталуучу редакци, сунушталып жаткан редакци',
  ),
  ...names('proposal', 'сунуш, сунуштун мазмун'),
  ...names('mixed', 'сын пикир жана$ сунуш, сын пикир же$ сунуш, эскертүү жана$ сунуш, эскертүү же$ сунуш, сын пикирлер сунуш'),
  ...names('reason', 'негиздеме, негиз$, негиздөө, себеп, түшүндүрмө'),
  ...names('body', 'орган$, министрлик, мамлекеттик орган, ведомство, органдын аталыш, башкармалык, уюм, ким тарабынан'),
  ...names('type', 'түрү$, тиби$, категори'),
  ...names('decision', 'чечим, кароонун жыйынтыг, кароо жыйынтыг'),
  ...names('grounds', 'чечимдин негиз, чечимдин негиздеме, иштеп чыгуучунун, эскертме'),
  ...names('other', 'карама каршылык, дал келбе, дата$, күнү$'),
];

const ENGLISH: readonly ColumnWords[] = [
  ...names('number', 'no$, nr$, n$, number$, comment no$, comment number, item$ no$, serial, s$ n$, ref$, id$, comment id$, #$'),
  ...names(
    'place',
    'clause, subclause, clause no, clause subclause, clause number, provision, place$, location, article, item$, measure, action, activity',
  ),
  ...names(
    'place',
    'reference$, section clause, section no, section number, structural element, measure no, action no, paragraph no, paragraph number, clause section',
  ),
  ...names('section', 'section, chapter'),
  ...names('field', 'column$, field$'),
  ...names('paragraph', 'paragraph, para$, paragraph figure table, figure table, figure$, table$'),
  ...names('page', 'page, page no, page number, pg$'),
  ...names('line', 'line$, line no, line number, lines$'),
  ...names(
    'current',
    'current text, current wording, draft text, existing text, existing wording, original text, original wording, text as$ drafted, text of$ the$ draft, from$',
  ),
  ...names(
    'comment',
    'comment$, comments$, observation$, remark, comment justification, comments justification, comment and$ justification, issue$, comment text',
  ),
  ...names(
    'wording',
    'proposed wording, proposed text, suggested wording, suggested text, new wording, new text, proposed new, revised wording, recommended text, recommended wording',
  ),
  ...names('wording', 'proposed language, suggested language, change to$, alternative wording, to$ read$'),
  ...names(
    'proposal',
    'proposed change, suggested change, recommended change, proposal, proposed amendment, suggestion, recommendation, suggested amendment, proposed revision, proposed solution',
  ),
  ...names(
    'mixed',
    'comments and$ proposal, comment or$ proposal, comment and$ proposal, remarks and$ proposal, remark or$ proposal, comments or$ proposal, comment proposal',
  ),
  ...names('reason', 'rationale, reason, justification, explanation, grounds$ of$ the$ body$, basis$'),
  ...names(
    'body',
    'mb$, nc$, mb nc$, member body, member state, body$, source$, organisation, organization, agency, ministry, commenter, reviewer, department, submitted by$',
  ),
  ...names('body', 'commenting org, originator, stakeholder, institution, author$'),
  ...names('type', 'type$, type of$ comment, category, severity, comment type, ge te ed, critical major'),
  ...names(
    'decision',
    'decision, disposition, resolution, secretariat observation, observations of$ the$ secretariat, observation of$ the$ secretariat, adjudication, status$',
  ),
  ...names(
    'decision',
    'accept reject, response$, action taken, secretariat disposition, proposed disposition, resolution on$ each$, secretariat',
  ),
  ...names(
    'grounds',
    'grounds$, grounds of$ the$ decision, grounds for$ the$ decision, reason for$ the$ decision, drafter s$, note$, notes$',
  ),
  ...names('other', 'divergence, clash, collision, date$, contact, email, phone, conflict'),
];

/** The customary names of an answer table's columns in Russian, Kyrgyz and English. Data: what a table calls otherwise the desk says by hand. */
export const COLUMN_WORDS: readonly ColumnWords[] = [...RUSSIAN, ...KYRGYZ, ...ENGLISH];

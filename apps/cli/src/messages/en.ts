import { problemsEn } from '@svod/papers/problems';
import type { Messages } from './catalogue.ts';
import { decidedEn } from './decided/en.ts';

/** English. */
export const en: Messages = {
  ...decidedEn,
  ...problemsEn,
  help: `Svod brings the returns on a draft plan together.

  svod consolidate BASE RETURN… --out DIR   find every amendment and remark, show where bodies collide;
                                            writes redline.docx, comment-table.docx, comment-table.xlsx, consolidation.json
                                            RETURN: a Word file or a filled answer table (.docx, .xlsx); .odt, .rtf, .doc, .ods, .xls by way of LibreOffice
      --returns round.json                  file, body, date and letter of each return; then RETURN… may be left out
      --as "FILE=Body"                      whose return a file is (may be repeated)
      --older FILE                          an older version that returns may have been made on (may be repeated)
      --base-changes accept|reject|keep     what to do with tracked changes that the base itself holds;
                                            keep: as the desk's own amendments (--desk NAME)
      --bodies FILE.json                    register of bodies for the executors of measures (else the Kyrgyz one)
      --columns FILE.json                   which column of the plan’s table holds what, where Svod can’t tell
      --with-folded                         show typography and other folded changes in the redline too
      --pdf                                 tables and letters as PDF too
      --workers N                           read returns on N threads (1 to 99; usually one for each two cores, at most 8)
      --decisions FILE                      what was decided: makes next.docx, redline-against-base.docx, tables of disagreements and wordings,
                                            a letter to each body with the redline of its own proposals (letters/),
                                            provenance.json (docs/decisions.md)
      --undecided carry|leave-out           what becomes of the rest: stays open, or is left out
      --provenance FILE                     provenance.json of the base, to be carried along
      --json                                print consolidation.json instead of the summary
  svod send-out BASE --out FILE             make a base ready for sending: hidden bookmarks, tracking switched on
      --enforce-tracking                    so that nobody switches it off by the way
  svod decisions CONSOLIDATION.json --out decisions.json  a file of decisions to be filled in
  svod why FILE "text"                      where a sentence or a field ("2.3 deadline") of a next version comes from
  svod answer-form BASE --out FILE          an empty table of remarks and proposals for a body to fill in (.xlsx, .docx)
  svod compare A B --out redline.docx       show what B changes in A as tracked changes
  svod accept IN --out OUT [--by AUTHOR]    accept tracked changes, all or one author's
  svod reject IN --out OUT [--by AUTHOR]    reject them
  svod check FILE --as clean|redline        list what is wrong with a file that is to leave
  svod amendments RETURN --base BASE --json what one return asks, as data
  svod text IN --view original|final|marked the text, a paragraph or table row a line
      --stories all                         headers, footers, notes and text boxes too
  svod serve                                the workbench in the browser, on this machine; svod sample: with an invented consultation
                                            (svod serve --help says what else the workbench's host can do)

  --lang en|ru|ky                           language of messages and papers
  --help                                    this page

Exit codes: 0 done, 1 check found faults, 2 wrong usage, 3 a file can't be read or written.
`,
  usage: {
    unknownCommand: 'There is no command “{name}”.',
    unknownOption: 'Option not understood: {name}.',
    missing: 'Missing: {name}.',
    extra: 'One thing too many: {name}.',
    value: '{name} wants a value.',
    asForm: '--as wants "FILE=Body", not “{value}”.',
    language: 'There is no language “{value}”: en, ru and ky there are.',
    view: '--view is original, final or marked.',
    stories: '--stories is main or all.',
    profile: '--as is clean or redline.',
    roundFile: '{file} is not as it should be: {detail}.',
    roundField: '{field}: {fault}',
    versionNotGiven: '{file}: madeOn names “{version}”, which is neither the base nor given with --older.',
    returnTwice: '“{file}” and “{other}” are the same file by the same body.',
    formEnding: '--out of an answer form ends with .xlsx or .docx.',
    outIsFile: '{file} is a file; --out names a folder.',
    baseChangesForm: '--base-changes is accept, reject or keep.',
    workersForm: '--workers is a number from 1 to 99.',
    baseChanges:
      '{file} itself holds {count} tracked changes. Say with --base-changes accept, reject or keep (as the desk’s own amendments) what the base is to be.',
    wouldOverwrite: '{file} would be overwritten. Name another place with --out.',
    notAmongReturns: '“{file}” is not among the returns.',
    sameFile: '“{file}” is given twice.',
    undecided: '--undecided is carry or leave-out.',
    onlyWithDecisions: '{name} goes with --decisions.',
    notProvenance: '{file} is no provenance that Svod wrote (svod-provenance/1).',
    notCommentTable: '{file} is no comment table that Svod wrote.',
    notRecord: '{file} is no record that Svod wrote (svod-consolidation/1).',
    whyOther: 'provenance.json beside {file} is of another text.',
    provenanceOther:
      '{file} is of another text than {base}. Give the provenance.json that was written with this base, or leave --provenance out.',
    hint: 'See ./svod --help.',
  },
  cannotRead: '{file}: {reason}',
  cannotWrite: '{file} can’t be written: {reason}',
  writeRefusals: {
    'no-access': 'may not be written there. Check the rights of the folder.',
    'is-folder': 'a folder of this name is there. Choose another place.',
    'not-a-folder': 'a part of the path is a file, not a folder. Choose another place.',
    'no-space': 'the disk is full. Make room and try again.',
    other: 'the system refuses it ({detail}). Choose another place.',
  },
  roundFaults: {
    format: 'format must be "svod-round/1"',
    wrong: 'missing or not of the right form',
    unknown: 'there is no such field',
    word: 'no customary word for a decision',
    several: 'several ways of settling at once',
  },
  faults: {
    'empty-part': 'is empty (0 bytes).',
    'content-type-missing': 'has no content type.',
    'content-type-without-part': 'a content type is given for a part that is not there: {part}.',
    'xml-unsound': 'is no sound XML ({reason}, line {line}, column {column}).',
    'prefix-undeclared': 'a prefix is used and not declared: {name} (line {line}).',
    'ignorable-undeclared': '{attribute} names a prefix that is not declared: {prefix}.',
    'relationship-target-missing': 'relationship {id} leads to a part that is not there: {target}.',
    'relationship-outside': 'relationship {id} leads out of the file: {target}.',
    'relationship-id-repeated': 'two relationships have one id: {id}.',
    'relationships-without-part': 'relationships of a part that is not there: {part}.',
    'relationship-missing': '{element} names a relationship that is not there: {id}.',
    'id-missing': '{element} has no number (w:id), paragraph {paragraph}.',
    'id-repeated': '{element} has a number that another mark has: {id}, paragraph {paragraph}.',
    'bookmark-without-name': 'a bookmark has no name, paragraph {paragraph}.',
    'bookmark-name-repeated': 'two bookmarks have one name: {name}, paragraph {paragraph}.',
    'range-without-end': '{element} {id} has no end, paragraph {paragraph}.',
    'range-without-start': '{element} {id} has no beginning, paragraph {paragraph}.',
    'range-across-stories': '{element} {id} ends in another part of the text, paragraph {paragraph}.',
    'range-disordered': '{element} {id} ends before it begins, paragraph {paragraph}.',
    'move-unpaired': 'a move has one side only: {name} ({element}), paragraph {paragraph}.',
    'move-name-repeated': 'two moves have one name: {name}, paragraph {paragraph}.',
    'move-without-name': 'a move has no name ({element}), paragraph {paragraph}.',
    'move-outside-range': 'moved text stands outside the range of its move ({element}), paragraph {paragraph}.',
    'wrapper-empty': 'a tracked change holds nothing ({element}), paragraph {paragraph}.',
    'wrapper-misplaced': '{element} may not stand in {parent}, paragraph {paragraph}.',
    'wrapper-around-block': '{element} may not enclose {child}, paragraph {paragraph}.',
    'wrapper-nested': '{element} stands within {element}, paragraph {paragraph}.',
    'deleted-text-outside': 'deleted text ({element}) in no deletion, paragraph {paragraph}.',
    'text-in-deletion': 'plain text ({element}) in a deletion, paragraph {paragraph}.',
    'property-order': '{element} stands in the wrong place in {set}, paragraph {paragraph}.',
    'property-repeated': '{element} stands twice in {set}, paragraph {paragraph}.',
    'property-not-former': '{element} may not stand among the former properties ({set}), paragraph {paragraph}.',
    'properties-misplaced': '{set} stands in the wrong place in {parent}, paragraph {paragraph}.',
    'cell-without-last-paragraph': 'a cell does not end with a paragraph, paragraph {paragraph}.',
    'row-without-cells': 'a row has no cells, paragraph {paragraph}.',
    'table-without-rows': 'a table has no rows, paragraph {paragraph}.',
    'grid-mismatch': 'to know: {rows} rows of a table do not fit its grid ({found} columns instead of {columns}), paragraph {paragraph}.',
    'story-empty': '{element} holds no paragraph, paragraph {paragraph}.',
    'note-missing': 'a note is not there: {element} {id}, paragraph {paragraph}.',
    'note-id-repeated': 'two notes have one number: {element} {id}, paragraph {paragraph}.',
    'comment-missing': 'a comment is not there: {element} {id}, paragraph {paragraph}.',
    'comment-unanchored': 'no mark in the text refers to comment {id}.',
    'field-unclosed': 'a field has no end, paragraph {paragraph}.',
    'field-disordered': 'a part of a field stands out of order ({type}), paragraph {paragraph}.',
    'field-cut': 'a tracked change cuts a field in two ({type}), paragraph {paragraph}.',
    'field-code-outside': 'a field code stands outside any field, paragraph {paragraph}.',
    'date-form': '{element} has a date of a wrong form: {date}, paragraph {paragraph}.',
    'revision-left': 'tracked changes are left ({count}).',
    'comment-left': 'comments are left ({count}).',
    'author-missing': '{element} without an author ({count}).',
    rsid: 'traces of editing sessions, rsid ({count}).',
    'custom-xml': 'content controls, custom XML or variables ({count}).',
    'printer-settings': 'printer settings ({count}).',
    'template-path': 'a template elsewhere is named ({count}).',
    'linked-field': 'a field that fetches from elsewhere: {field} ({count}).',
    'field-not-allowed': 'a field that may not leave: {field} ({count}).',
    'link-not-allowed': 'a link that may not leave: {target} ({count}).',
    'external-relationship': 'something outside the file is referred to: {kind} ({count}).',
    'hidden-authors': 'a list of authors (people.xml).',
    macros: 'macros ({count}).',
    'embedded-object': 'embedded objects ({count}).',
    'part-not-allowed': 'a part of a kind that may not leave: {kind} ({count}).',
    'part-stray': 'nothing leads to this part.',
    'personal-metadata': 'a property of the file that tells of persons or work: {field}.',
    'element-not-allowed': '{element} is not on the list of what may leave ({count}).',
    'attribute-not-allowed': '{attribute} of {element} is not on the list of what may leave ({count}).',
    'text-not-allowed': 'text in {element}, where none belongs ({count}).',
    'xml-comment': 'XML comments or instructions ({count}).',
  },
  checked: { none: '{file}: no faults.', some: '{file}: {count} faults.' },
  sendOut: {
    written: '{file} is ready to be sent.',
    bookmarks: 'Provisions with a hidden bookmark: {count} (brought along from an earlier version: {kept}).',
    tracking: 'Tracking is switched on.',
    enforced: 'Tracking is switched on and can’t be switched off by the way.',
  },
  summary: {
    desk: 'Desk',
    title: 'Consolidation of returns',
    base: 'Base: {file}',
    baseCounts: '{title} – {provisions} provisions, {measures} measures',
    returns: 'Returns',
    body: 'Body',
    tracked: 'tracked',
    untracked: 'untracked',
    foldedColumn: 'folded',
    remarks: 'remarks',
    notPlaced: 'not placed',
    notRead: 'not read',
    notCarried: 'not carried',
    total: 'Total',
    madeOnOlder: 'made on an older version: {file}',
    unrelated: 'not a version of this plan',
    unchanged: 'nothing changed',
    isBase: 'the base itself',
    problems: 'To know',
    more: '… and {count} more, in consolidation.json',
    amendments: 'Amendments: {count} ({shared} asked for by several bodies)',
    folded: 'Folded: {count} (typography {typography}, renumbering {renumbering}, other {other})',
    homeless: 'Homeless (their place is gone): {count}',
    adopted: 'Adopted already: {count}',
    collisions: 'Collisions that need a decision: {count}',
    noCollisions: 'No collision needs a decision.',
    others: 'Need none: {list}',
    files: 'Written to {folder}: {files}',
    notReadReturns: 'Returns that could not be read: {count} ({files})',
    measure: 'measure {measure}',
    section: 'section {section}',
    between: '{bodies}',
    fields: 'Deadlines, executors and funding that are to change: {count}',
    field: '{place}, {field}: {was} → {becomes} – {bodies}',
    nothing: 'nothing',
    unknownColumns: 'columns of the plan’s table that are not known: {list}. Name them with --columns.',
    unknownBodies: 'executors that are not in the register of bodies: {list}. Add them with --bodies.',
    unknownDeadlines: 'deadlines that are not understood: {list}. They are kept as they stand; what they say is not compared.',
    repeatedNumbers:
      'several measures of one section bear the same number: {list}. An answer that names a place by it can’t be placed: number the base anew, or ask for the words.',
  },
  planFaults: {
    bodies: 'format must be "svod-bodies/1"',
    columns: 'format must be "svod-columns/1"',
    wrong: 'missing or not of the right form',
    unknown: 'there is no such field',
    twice: 'stands twice',
  },
  meanings: {
    'two-leads': 'two lead bodies: {list}',
    'two-deadlines': 'two deadlines: {list}',
    'deadline-before-prerequisite': 'to be done ({deadline}) before measure {other}, which must come first ({otherDeadline})',
    'deleted-and-extended': 'one deletes the measure, another extends it',
    'proposed-twice': 'the same measure proposed more than once: {list}',
    'proposed-already': 'close to measure {other}: {text}',
    'no-executor-left': 'nobody is left to carry it out',
    'no-deadline-left': 'no deadline is left',
  },
  fieldNames: { deadline: 'deadline', resp: 'executors', funding: 'funding' },
  answers: {
    title: 'Answer tables',
    answered: 'from table',
    table: 'table {table}, header in row {row}: {list}',
    amendment: 'proposals: {count} (rows {rows})',
    remark: 'remarks: {count} (rows {rows})',
    homeless: 'place not found: {count} (rows {rows})',
    adopted: 'the base says so already: {count} (rows {rows})',
    agreed: 'agreed without remarks: {count} (rows {rows})',
    desk: 'printed by the desk, in the round already: {count} (rows {rows})',
    heading: 'headings: {count} (rows {rows})',
  },
  answerColumns: {
    number: 'number',
    place: 'place',
    section: 'section',
    field: 'column of the plan',
    paragraph: 'paragraph',
    page: 'page',
    line: 'line',
    current: 'present wording',
    comment: 'remark',
    wording: 'proposed wording',
    proposal: 'proposal',
    mixed: 'remark or proposal',
    reason: 'reason',
    body: 'body',
    type: 'type',
    decision: 'decision',
    grounds: 'grounds of the decision',
    other: 'other',
  },
  collisionKinds: {
    same: 'same proposal',
    rival: 'rival wordings',
    swallowed: 'deleted or moved by one, edited by another',
    order: 'order of insertions',
    structure: 'structure',
    dependent: 'edits of a pending insertion',
    format: 'formats',
    meaning: 'meaning',
  },
  reading: 'reading {n} of {all}: {file}',
  notPrinted:
    'The PDF files could not be printed; everything else was written. The Word files can be printed as PDF from an office program.',
  internal: 'A fault of Svod itself: {detail}. Nothing was changed. Please report it (SVOD_DEBUG=1 shows more).',
};

import type { Messages } from './catalogue.ts';

/** English. */
export const en: Messages = {
  help: `Svod brings the returns on a draft plan together.

  svod consolidate BASE RETURN… --out DIR   find every amendment and remark, show where bodies collide;
                                            writes redline.docx, comment-table.docx, comment-table.xlsx, consolidation.json
      --returns round.json                  file, body, date and letter of each return; then RETURN… may be left out
      --as "FILE=Body"                      whose return a file is (may be repeated)
      --older FILE                          an older version that returns may have been made on (may be repeated)
      --base-changes accept|reject          what to do with tracked changes that the base itself holds
      --with-folded                         show typography and other folded changes in the redline too
      --json                                print consolidation.json instead of the summary
  svod compare A B --out redline.docx       show what B changes in A as tracked changes
  svod accept IN --out OUT [--by AUTHOR]    accept tracked changes, all or one author's
  svod reject IN --out OUT [--by AUTHOR]    reject them
  svod check FILE --as clean|redline        list what is wrong with a file that is to leave
  svod amendments RETURN --base BASE --json what one return asks, as data
  svod text IN --view original|final|marked the text, a paragraph or table row a line
      --stories all                         headers, footers, notes and text boxes too

  --lang en|ru|ky                           language of messages and papers
  --help                                    this page

Exit codes: 0 done, 1 check found faults, 2 wrong usage, 3 a file can't be read or written.
`,
  usage: {
    unknownCommand: 'There is no command “{name}”.',
    unknownOption: 'Option not understood: {name}.',
    missing: 'Missing: {name}.',
    extra: 'One thing too many: {name}.',
    asForm: '--as wants "FILE=Body", not “{value}”.',
    language: 'There is no language “{value}”: en, ru and ky there are.',
    view: '--view is original, final or marked.',
    stories: '--stories is main or all.',
    profile: '--as is clean or redline.',
    roundFile: '{file}: {detail}',
    outIsFile: '{file} is a file; --out names a folder.',
    baseChanges: '{file} itself holds {count} tracked changes. Say with --base-changes accept or --base-changes reject what the base is to be.',
    notAmongReturns: '“{file}” is not among the returns.',
    sameFile: '“{file}” is given twice.',
    hint: 'See ./svod --help.',
  },
  cannotRead: '{file}: {reason}',
  cannotWrite: '{file} can’t be written: {reason}',
  refusals: {
    'not-found': 'there is no such file. Check the path.',
    'no-access': 'may not be read. Check the rights of the file.',
    'is-folder': 'is a folder, not a file.',
    'empty-file': 'is empty (0 bytes). Ask for the file again.',
    'file-too-large': 'is too large ({size} bytes, {limit} at most). Take the pictures out or send it in parts.',
    'not-a-zip': 'is no Word file (.docx). Save it as .docx in Word or LibreOffice and give it again.',
    'not-a-word-file': 'is no Word file: it looks like {kind}. Save the text as .docx and give it again.',
    'encrypted-ole': 'is protected by a password. Take the protection off in Word (File > Info > Protect) and give it again.',
    'ole-document': 'is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx.',
    rtf: 'is an RTF file. Open it in Word or LibreOffice and save it as .docx.',
    odt: 'is an OpenDocument file. Open it in LibreOffice and save it as .docx.',
    damaged: 'is damaged. Ask for the file again.',
    'encrypted-entry': 'holds encrypted parts. Save it anew without protection.',
    'unknown-compression': 'is packed in a way that Word does not use. Save it anew as .docx.',
    'too-many-entries': 'holds more than {limit} parts and was refused. Save it anew in Word.',
    'too-large': 'unpacks to more than {limit} bytes and was refused. Take the pictures out and save it anew.',
    ratio: 'unpacks to far more than a Word file does and was refused: it may be made to do harm.',
    'duplicate-name': 'holds two parts of one name ({where}) and was refused. Save it anew in Word.',
    'bad-name': 'holds a part with a forbidden name ({where}) and was refused.',
    'lying-name': 'contradicts itself about the name of a part ({where}) and was refused.',
    'lying-size': 'contradicts itself about the size of a part ({where}) and was refused.',
    'missing-content-types': 'is a zip archive but no Word file. Save the text as .docx and give it again.',
    'missing-main-part': 'lacks its main text. Ask for the file again.',
    'not-a-word-document': 'is no text document ({found}). Give the text as .docx.',
    doctype: 'holds a document type declaration in {where} and was refused: Word never writes one, and it can do harm.',
    'broken-xml': 'has a broken part ({where}). Open it in Word, let Word repair it, save and give it again.',
    'bad-encoding': 'has a part in an unknown encoding ({where}). Save it anew in Word.',
    'too-deep': 'is nested too deeply in {where} and was refused: it may be made to do harm.',
    'too-many-elements': 'has too many elements in {where} and was refused.',
    'too-many-attributes': 'has an element with too many attributes in {where} and was refused.',
    'text-too-long': 'has a text that is too long in {where} and was refused.',
    'not-json': 'is no JSON file ({detail}).',
  },
  notes: {
    'not-a-version': 'is no version of this plan: only {kept} % of the text is in both. Nothing was taken from it.',
    'base-returned': 'is the base itself, byte for byte: nothing was changed in it.',
    'revision-not-read': 'tracked changes of a kind that is not read yet: {element} ({count}).',
    'revision-without-effect': '{count} tracked marks change nothing (a last paragraph’s mark can’t go).',
    'header-added': 'a header or footer that the base lacks: {where}.',
    'header-missing': 'a header or footer of the base is missing: {where}.',
    macros: 'holds macros: left out, not run.',
    'embedded-object': 'holds embedded objects ({count}): left out, not opened.',
    'external-template': 'names a template elsewhere: not followed.',
    'external-link': 'links to files or pictures elsewhere ({count}): not followed.',
    altchunk: 'holds inserted foreign text ({count} parts): not read. Open the file in Word and save it anew.',
    subdocument: 'refers to subdocuments ({count}): not read.',
    'custom-xml': 'holds custom XML data: left out.',
    activex: 'holds ActiveX controls ({count}): left out.',
    'linked-field': 'a field that fetches from elsewhere ({field}): its last result was read, nothing was fetched.',
    'digital-signature': 'was digitally signed; the signature does not cover what is made here.',
    'missing-part': 'a part of the file is missing: {where}.',
    'note-without-reference': 'notes without a mark in the text ({count}): not read.',
    'content-outside-paragraph': 'text outside paragraphs ({where}): not read.',
    'missing-body': 'the main text is missing.',
    'object-not-carried': 'a picture or object in inserted text was not carried over.',
    'list-not-carried': 'a list of inserted paragraphs was not carried over.',
    'style-not-carried': 'a paragraph style was not carried over.',
  },
  unknownNote: '{code} {where}',
  faults: {},
  checked: { none: '{file}: no faults.', some: '{file}: {count} faults.' },
  summary: {
    title: 'Consolidation of returns',
    base: 'Base: {file}',
    baseCounts: '{title} – {provisions} provisions, {measures} measures',
    returns: 'Returns',
    body: 'Body',
    tracked: 'tracked',
    untracked: 'untracked',
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
    notReadReturns: 'Returns that could not be read: {count}',
    measure: 'measure {measure}',
    section: 'section {section}',
    between: '{bodies}',
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
  internal: 'A fault of Svod itself: {detail}. Nothing was changed. Please report it (SVOD_DEBUG=1 shows more).',
  start: {
    title: 'The sample round (an invented example): the second version of a draft plan, and eight returns.',
    next: 'The workbench in the browser comes with a later version. Until then open the files above, or bring your own round together:\n  ./svod consolidate BASE.docx RETURN.docx … --out DIR',
  },
};

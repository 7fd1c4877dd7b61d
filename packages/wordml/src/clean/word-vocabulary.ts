/**
 * Elements of WordprocessingML that a carrier may hold, with their attributes (ECMA-376 Part 1, 17; Part 4, 14). One line is `attributes |
 * elements`; attributes without a prefix are of the element's own vocabulary. What is not here is not carried: content controls, custom
 * XML, embedded objects, building blocks, mail merge, form fields, web settings, editing permissions, and every trace of who edited when.
 */
export const WORD_VOCABULARY = `
  | body compat continuationSeparator cr dayLong dayShort docDefaults drawing endnotePr endnoteRef endnotes fonts footnotePr footnoteRef footnotes ftr
  | hdr monthLong monthShort noBreakHyphen numPr numbering pBdr pPr pPrDefault pgNum pict r rPr rPrDefault rt ruby rubyBase rubyPr sectPr separator
  | settings softHyphen styles tabs tbl tblBorders tblCellMar tblGrid tblPr tblPrEx tc tcBorders tcMar tcPr trPr txbxContent yearLong yearShort
  color frame shadow space sz themeColor themeShade themeTint type val w | bottom end left right start top
  color frame shadow space sz themeColor themeShade themeTint val | bar bdr between insideH insideV tl2br tr2bl
  type w | tblCellSpacing tblInd tblW tcW wAfter wBefore
  val | abstractNumId adjustLineHeightInTable adjustRightInd aliases alignBordersAndEdges alignTablesRowByRow allowSpaceOfSameStyleInTable altName
  val | applyBreakingRules autoHyphenation autoRedefine autoSpaceDE autoSpaceDN autoSpaceLikeWord95 autofitToFirstFixedWidthCell b bCs
  val | balanceSingleByteDoubleByteWidth basedOn bdo bidi bidiVisual bookFoldPrinting bookFoldPrintingSheets bookFoldRevPrinting
  val | bordersDoNotSurroundFooter bordersDoNotSurroundHeader cachedColBalance cantSplit caps characterSpacingControl clickAndTypeStyle
  val | consecutiveHyphenLimit contextualSpacing convMailMergeEsc cs decimalSymbol defaultTabStop defaultTableStyle dir displayBackgroundShape
  val | displayHangulFixedWidth displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotAutofitConstrainedTables
  val | doNotBreakConstrainedForcedTable doNotBreakWrappedTables doNotExpandShiftReturn doNotHyphenateCaps doNotLeaveBackslashAlone
  val | doNotSnapToGridInCell doNotSuppressIndentation doNotSuppressParagraphBorders doNotUseEastAsianBreakRules doNotUseHTMLParagraphAutoSpacing
  val | doNotUseIndentAsNumberingTabStop doNotUseMarginsForDrawingGridOrigin doNotVertAlignCellWithSp doNotVertAlignInTxbx doNotWrapTextWithPunct
  val | drawingGridHorizontalOrigin drawingGridHorizontalSpacing drawingGridVerticalOrigin drawingGridVerticalSpacing dstrike effect em emboss
  val | evenAndOddHeaders family footnoteLayoutLikeWW8 forgetLastTabAlignment formProt gridAfter gridBefore gridSpan growAutofit gutterAtTop hMerge
  val | hidden hideMark highlight hps hpsBaseText hpsRaise hyphenationZone i iCs ilvl imprint isLgl jc keepLines keepNext kern kinsoku
  val | layoutRawTableWidth layoutTableRowsApart lineWrapLikeWord6 link listSeparator locked lvlJc lvlPicBulletId lvlRestart mirrorIndents mirrorMargins
  val | multiLevelType mwSmallCaps next noColumnBalance noEndnote noExtraLineSpacing noLeading noProof noPunctuationKerning noSpaceRaiseLower
  val | noTabHangInd noWrap notTrueType nsid numId numIdMacAtCleanup numRestart numStart numStyleLink oMath outline outlineLvl overflowPunct pStyle
  val | pageBreakBefore panose1 pitch pos position printBodyTextBeforeHeader printColBlack printFractionalCharacterWidth printPostScriptOverText
  val | printTwoOnOne qFormat rStyle rtl rtlGutter rubyAlign selectFldWithFirstOrLastChar semiHidden shadow shapeLayoutLikeWW8 showBreaksInFrames
  val | smallCaps snapToGrid spaceForUL spacingInWholePoints specVanish splitPgBreakAndParaMark startOverride strictFirstAndLastChars strike styleLink
  val | subFontBySize suff suppressAutoHyphens suppressBottomSpacing suppressLineNumbers suppressOverlap suppressSpBfAfterPgBrk
  val | suppressSpacingAtTopOfPage suppressTopSpacing suppressTopSpacingWP swapBordersFacingPages sz szCs tblCaption tblDescription tblHeader tblOverlap
  val | tblStyle tblStyleColBandSize tblStyleRowBandSize tcFitText textAlignment textDirection textboxTightWrap title titlePg tmpl topLinePunct
  val | trackRevisions truncateFontHeightsLikeWP6 type uiPriority ulTrailSpace underlineTabInNumList unhideWhenUsed useAltKinsokuLineBreakRules
  val | useAnsiKerningPairs useFELayout useNormalStyleForList usePrinterMetrics useSingleBorderforContiguousCells useWord2002TableStyleRules
  val | useWord97LineBreakRules vAlign vMerge vanish vertAlign w webHidden widowControl wordWrap wpJustification wpSpaceWidth wrapTrailSpaces
  abstractNumId w15:restartNumberingAfterBreak | abstractNum
  accent1 accent2 accent3 accent4 accent5 accent6 bg1 bg2 followedHyperlink hyperlink t1 t2 | clrSchemeMapping
  after afterAutospacing afterLines before beforeAutospacing beforeLines line lineRule val | spacing
  alignment leader relativeTo | ptab
  anchor history r:id | hyperlink
  anchorLock dropCap h hAnchor hRule hSpace lines vAnchor vSpace w wrap x xAlign y yAlign | framePr
  ascii asciiTheme cs cstheme eastAsia eastAsiaTheme hAnsi hAnsiTheme hint | rFonts
  bidi eastAsia val | lang themeFontLang
  bottom footer gutter header left right top | pgMar
  bottomFromText horzAnchor leftFromText rightFromText tblpX tblpXSpec tblpY tblpYSpec topFromText vertAnchor | tblpPr
  chapSep chapStyle fmt start | pgNumType
  char font | sym
  charSpace linePitch type | docGrid
  characterSet val | charset
  clear type | br
  code h orient w | pgSz
  colFirst colLast id name | bookmarkStart
  color fill themeColor themeFill themeFillShade themeFillTint themeShade themeTint val | shd
  color themeColor themeShade themeTint | background
  color themeColor themeShade themeTint val | u
  combine combineBrackets id vert vertCompress | eastAsianLayout
  conformance | document
  count defLockedState defQFormat defSemiHidden defUIPriority defUnhideWhenUsed | latentStyles
  countBy distance restart start | lnNumType
  csb0 csb1 usb0 usb1 usb2 usb3 | sig
  customMarkFollows id | endnoteReference footnoteReference
  customStyle default styleId type val | style
  decorated val | name
  display offsetFrom zOrder | pgBorders
  edit enforcement formatting | documentProtection
  end endChars firstLine firstLineChars hanging hangingChars left leftChars right rightChars start startChars | ind
  equalWidth num sep space | cols
  evenHBand evenVBand firstColumn firstRow firstRowFirstColumn firstRowLastColumn lastColumn lastRow lastRowFirstColumn lastRowLastColumn oddHBand oddVBand val | cnfStyle
  firstColumn firstRow lastColumn lastRow noHBand noVBand val | tblLook
  fldCharType fldLock | fldChar
  fldLock instr | fldSimple
  format val | numFmt
  hRule val | trHeight
  id | bookmarkEnd
  id type | endnote footnote
  id val | fitText
  ilvl | lvlOverride
  ilvl tentative tplc | lvl
  lang val | noLineBreaksAfter noLineBreaksBefore
  leader pos val | tab
  legacy legacyIndent legacySpace | legacy
  locked name qFormat semiHidden uiPriority unhideWhenUsed | lsdException
  name | font
  name uri val | compatSetting
  null val | lvlText
  numId | num
  numPicBulletId | numPicBullet
  r:id type | footerReference headerReference
  space w | col
  themeColor themeShade themeTint val | color
  type | tblLayout tblStylePr
  w | gridCol
  w14:paraId | p tr
  xml:space | instrText t
`;

/** What the profile `redline` holds besides: tracked changes (17.13.5) and comments (17.13.4). */
export const REVISION_VOCABULARY = `
  author date id | cellDel cellIns del ins moveFrom moveTo pPrChange rPrChange sectPrChange tblPrChange tblPrExChange tcPrChange trPrChange
  id | commentRangeEnd commentRangeStart commentReference moveFromRangeEnd moveToRangeEnd tblGridChange
  | annotationRef comments
  author colFirst colLast date id name | moveFromRangeStart moveToRangeStart
  author date id initials | comment
  author date id original | numberingChange
  author date id vMerge vMergeOrig | cellMerge
  xml:space | delInstrText delText
`;

/** Children of `w:settings` (17.15) that are about how the text is laid out, or about tracking. All others are about one desk's work. */
export const SETTINGS: ReadonlySet<string> = new Set(
  `mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop trackRevisions documentProtection
  autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps defaultTabStop clickAndTypeStyle defaultTableStyle evenAndOddHeaders
  bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing
  displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin
  drawingGridVerticalOrigin noPunctuationKerning characterSpacingControl strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore
  displayBackgroundShape printTwoOnOne footnotePr endnotePr compat mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator`.split(
    /\s+/,
  ),
);

/**
 * Elements of drawings that a carrier may hold, written as in `word-vocabulary.ts`. Links, sounds, films, charts, diagrams, ink,
 * extensions and names of files are not among them.
 */

/** DrawingML (ECMA-376 Part 1, 20.1), as far as themes, pictures and shapes need it. */
export const DRAWING_VOCABULARY = `
  | accent1 accent2 accent3 accent4 accent5 accent6 ahLst alphaCeiling alphaFloor alphaInv avLst backdrop bgClr bgFillStyleLst close clrFrom
  | clrRepl clrTo comp contourClr cubicBezTo custClrLst custDash custGeom cxnLst dk1 dk2 duotone effectLst effectStyle effectStyleLst extraClrScheme
  | extraClrSchemeLst extrusionClr fgClr fill fillStyleLst folHlink gamma gdLst graphic gray grayscl grpFill gsLst hlink inv invGamma lnStyleLst lnTo
  | lt1 lt2 majorFont minorFont moveTo noAutofit noFill objectDefaults pathLst quadBezTo round scene3d solidFill spAutoFit stretch themeElements
  b l r t | fillRect fillToRect rect srcRect tileRect
  charset panose pitchFamily typeface | cs ea latin sym
  idx | effectRef fillRef fontRef lnRef
  name | clrScheme custClr fmtScheme fontScheme theme
  val | alpha alphaMod alphaOff blue blueMod blueOff green greenMod greenOff hue hueMod hueOff lumMod lumOff prstClr prstDash red redMod redOff sat
  val | satMod satOff schemeClr shade srgbClr
  x y | chOff off pos pt
  a | alphaRepl
  algn blurRad dir dist endA endPos fadeDir kx ky rotWithShape stA stPos sx sy | reflection
  algn blurRad dir dist kx ky rotWithShape sx sy | outerShdw
  algn cap cmpd w | ln
  algn flip sx sy tx ty | tile
  amt | alphaModFix
  amt hue val | tint
  ang | cxn
  ang scaled | lin
  b g r | scrgbClr
  blend | blend fillOverlay
  blurRad dir dist | innerShdw
  bright contrast val | lum
  contourW extrusionH prstMaterial z | sp3d
  cstate r:embed | blip
  cx cy | chExt ext
  d n | sx sy
  d sp | ds
  dir dist prst | prstShdw
  dir rig | lightRig
  dpi rotWithShape | blipFill
  dx dy dz | norm
  extrusionOk fill h path stroke w | path
  flip rotWithShape | gradFill
  flipH flipV kx ky rot sx sy tx ty | xfrm
  fmla name | gd
  fontScale lnSpcReduction | normAutofit
  fov prst zoom | camera
  gdRefAng gdRefR maxAng maxR minAng minR | ahPolar
  gdRefX gdRefY maxX maxY minX minY | ahXY
  grow rad | blur
  h prst w | bevel bevelB bevelT
  hR stAng swAng wR | arcTo
  hue lum sat | hsl hslClr
  id idx | endCxn stCxn
  lastClr val | sysClr
  lat lon rev | rot
  len type w | headEnd tailEnd
  lim | miter
  name type | cont effectDag
  noAdjustHandles noChangeArrowheads noChangeAspect noChangeShapeType noCrop noEditPoints noGrp noMove noResize noRot noSelect | picLocks
  noAdjustHandles noChangeArrowheads noChangeAspect noChangeShapeType noEditPoints noGrp noMove noResize noRot noSelect | cpLocks cxnSpLocks
  noAdjustHandles noChangeArrowheads noChangeAspect noChangeShapeType noEditPoints noGrp noMove noResize noRot noSelect noTextEdit | spLocks
  noChangeAspect noDrilldown noGrp noMove noResize noSelect | graphicFrameLocks
  noChangeAspect noGrp noMove noResize noRot noSelect noUngrp | grpSpLocks
  pos | gs
  prst | pattFill prstGeom prstTxWarp
  rad | alphaOutset glow softEdge
  ref | effect
  script typeface | font
  thresh | alphaBiLevel biLevel
  uri | graphicData
  useA | clrChange
  x y z | anchor
  z | flatTx
`;

/** Placing of drawings in the text (20.4), and its extension for sizes in per cent. */
export const PLACING_VOCABULARY = `
  | align cNvGraphicFramePr posOffset wrapNone
  cx cy | extent
  b l r t | effectExtent
  descr hidden id name title | docPr
  allowOverlap behindDoc distB distL distR distT hidden layoutInCell locked relativeHeight simplePos | anchor
  distB distL distR distT | inline
  x y | lineTo simplePos start
  relativeFrom | positionH positionV
  distB distL distR distT wrapText | wrapSquare
  distB distT | wrapTopAndBottom
  distL distR wrapText | wrapThrough wrapTight
  edited | wrapPolygon
`;
export const PLACING_2010_VOCABULARY = `
  | pctHeight pctPosHOffset pctPosVOffset pctWidth
  relativeFrom | sizeRelH sizeRelV
`;

/** Pictures (20.2). */
export const PICTURE_VOCABULARY = `
  | blipFill nvPicPr pic
  bwMode | spPr
  preferRelativeResize | cNvPicPr
  descr hidden id name title | cNvPr
`;

/** Shapes, their groups and canvases ([MS-ODRAWXML] 2.18–2.20). */
export const SHAPE_VOCABULARY = `
  | bg cNvCnPr cNvFrPr cNvGrpSpPr cNvSpPr grpSp style wgp whole wpc
  normalEastAsianFlow | wsp
  bwMode | grpSpPr spPr
  descr hidden id name title | cNvPr
  txBox | cNvSpPr
  id | txbx
  id seq | linkedTxbx
  anchor anchorCtr bIns compatLnSpc forceAA fromWordArt horzOverflow lIns numCol rIns rot rtlCol spcCol spcFirstLastPara tIns upright vert vertOverflow wrap | bodyPr
`;

/** VML (Part 4, 19.1): shapes and pictures of older programs, and what stands beside a shape for them. */
const ANY_SHAPE =
  'alt coordorigin coordsize fillcolor filled id insetpen o:allowincell o:allowoverlap o:borderbottomcolor o:borderleftcolor o:borderrightcolor ' +
  'o:bordertopcolor o:bwmode o:bwnormal o:bwpure o:clip o:cliptowrap o:connectortype o:forcedash o:hr o:hralign o:hrnoshade o:hrpct o:hrstd ' +
  'o:insetmode o:oned o:preferrelative o:spid o:spt o:userhidden opacity strokecolor stroked strokeweight style wrapcoords chromakey';
export const VML_VOCABULARY = `
  | formulas handles
  ${ANY_SHAPE} | oval rect
  ${ANY_SHAPE} adj path type | shape
  ${ANY_SHAPE} adj path | shapetype
  ${ANY_SHAPE} arcsize | roundrect
  ${ANY_SHAPE} editas | group
  ${ANY_SHAPE} from to | line
  ${ANY_SHAPE} control1 control2 from to | curve
  ${ANY_SHAPE} startAngle endAngle | arc
  ${ANY_SHAPE} points | polyline
  alignshape angle aspect color color2 colors focus focusposition focussize id o:opacity2 on opacity origin position recolor rotate size type | fill
  arrowok fillok gradientshapeok id insetpenok limo o:connectangles o:connectlocs o:connecttype o:extrusionok shadowok strokeok textboxrect textpathok v | path
  bilevel blacklevel chromakey cropbottom cropleft cropright croptop embosscolor gain gamma grayscale id r:id recolortarget | imagedata
  color color2 dashstyle endarrow endarrowlength endarrowwidth endcap filltype id imagealignshape imageaspect imagesize insetpen joinstyle linestyle
    miterlimit o:forcedash on opacity startarrow startarrowlength startarrowwidth weight | stroke
  color color2 id matrix obscured offset offset2 on opacity origin type | shadow
  eqn | f
  fitpath fitshape id on string style trim xscale | textpath
  id inset o:insetmode style | textbox
  invx invy map polar position radiusrange switch xrange yrange | h
`;
export const OFFICE_VOCABULARY = `
  v:ext adjusthandles aspectratio cropping grouping position rotation selection shapetype text ungrouping verticies | lock
  v:ext autorotationcenter backdepth brightness color colormode diffusity edge facet foredepth lightface lightharsh lightharsh2 lightlevel lightlevel2
    lightposition lightposition2 lockrotationcenter metal on orientation orientationangle plane render rotationangle rotationcenter shininess skewamt
    skewangle specularity type viewpoint viewpointorigin | extrusion
`;
export const WORD_VML_VOCABULARY = `
  | anchorlock
  anchorx anchory side type | wrap
  shadow type width | borderbottom borderleft borderright bordertop
`;

/** Mathematics (Part 1, 22.1). */
export const MATHS_VOCABULARY = `
  | acc accPr argPr bar barPr borderBox borderBoxPr box boxPr ctrlPr d dPr deg den e eqArr eqArrPr f fName fPr func funcPr groupChr groupChrPr lim
  | limLow limLowPr limUpp limUppPr m mPr mathPr mc mcPr mcs mr nary naryPr num oMath oMathPara oMathParaPr phant phantPr r rPr rad radPr sPre sPrePr
  | sSub sSubPr sSubSup sSubSupPr sSup sSupPr sub sup
  val | aln alnScr argSz baseJc begChr brkBin brkBinSub cGp cGpRule cSp chr count defJc degHide diff dispDef endChr grow hideBot hideLeft hideRight
  val | hideTop intLim interSp intraSp jc lMargin limLoc lit mathFont maxDist mcJc naryLim noBreak nor objDist opEmu plcHide pos postSp preSp rMargin
  val | rSp rSpRule scr sepChr show shp smallFrac strikeBLTR strikeH strikeTLBR strikeV sty subHide supHide transp type vertJc wrapIndent wrapRight
  val | zeroAsc zeroDesc zeroWid
  alnAt | brk
  xml:space | t
`;

/** Text effects ([MS-DOCX] 2.6.1): properties of runs. */
export const EFFECT_VOCABULARY = `
  | gsLst noFill round scene3d solidFill stylisticSets
  val | alpha cntxtAlts hueMod ligatures lum lumMod lumOff numForm numSpacing prstDash sat satMod satOff schemeClr shade srgbClr tint
  rad | glow
  algn blurRad dir dist kx ky sx sy | shadow
  algn blurRad dir dist endA endPos fadeDir kx ky stA stPos sx sy | reflection
  algn cap cmpd w | textOutline
  | bevel contourClr extrusionClr gradFill textFill
  h prst w | bevelB bevelT
  contourW extrusionH prstMaterial | props3d
  prst | camera
  dir rig | lightRig
  lat lon rev | rot
  ang scaled | lin
  b l r t | fillToRect
  path | path
  pos | gs
  lim | miter
  id val | styleSet
`;

/** Collapsed headings, and which comment answers which ([MS-DOCX] 2.5.1, 2.7). */
export const WORD_2013_VOCABULARY = `
  val | collapsed
`;
export const COMMENTS_2013_VOCABULARY = `
  | commentsEx
  done paraId paraIdParent | commentEx
`;

/** Emoji and such ([MS-DOCX] 2.10). */
export const SYMBOL_VOCABULARY = `
  char font | symEx
`;

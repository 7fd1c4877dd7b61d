/** The fonts' files that `renderPdf` wants the bytes of, in its order, as names that packages are resolved by: who may read files reads them. */
export const FONT_FILES: readonly string[] = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (face) => `@expo-google-fonts/noto-serif/${face}/NotoSerif_${face}.ttf`,
);

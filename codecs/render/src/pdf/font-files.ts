/** Addresses of the fonts' files that `renderPdf` wants the bytes of, in its order: who may read files reads them. */
export const FONT_FILES: readonly URL[] = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (face) => new URL(import.meta.resolve(`@expo-google-fonts/noto-serif/${face}/NotoSerif_${face}.ttf`)),
);

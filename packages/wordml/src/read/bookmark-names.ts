/** Prefix of the hidden bookmarks that are written into a base when it is sent out. */
export const SVOD_BOOKMARK = '_svod_';
/** Prefix of the one that names the version that was sent out. */
export const VERSION_BOOKMARK = '_svodv_';

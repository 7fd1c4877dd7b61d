/** Behind TLS the cookie can be set by this host alone and sent over nothing else; over plain HTTP, on the machine itself, browsers refuse that name. */
export const sessionCookieName = (origin: string): string => (origin.startsWith('https:') ? '__Host-svod' : 'svod');

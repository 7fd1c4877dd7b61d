// Zod makes faster checks by writing code, and tries out whether it may. The pages' security policy says no, and each try would stand in the console as an
// error. This is what `z.config({ jitless: true })` sets, before the first schema is made; that the console stays empty a test in Chromium sees.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

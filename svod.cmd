@node "%~dp0boot\boot.js" apps/cli/src/main.ts %*

@node --max-semi-space-size=8 "%~dp0boot\boot.js" svod %*

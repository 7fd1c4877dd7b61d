@node "%~dp0boot\boot.js" svod %*

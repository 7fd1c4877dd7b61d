// In this order: tokens first, then what is on every page, then what paper and the system's own few colours change. Parts bring their own sheets.
import './tokens.css';
import './fonts.css';
import './base.css';
import './print.css';
import './contrast.css';

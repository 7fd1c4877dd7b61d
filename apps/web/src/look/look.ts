// In this order: tokens first, then what is on every page, then what paper changes. Parts bring their own sheets.
import './tokens.css';
import './fonts.css';
import './base.css';
import './print.css';

/** Password of every staff account of a demonstration; it is shown on the login page. */
export const DEMO_PASSWORD = 'zhiyuan2026hong';

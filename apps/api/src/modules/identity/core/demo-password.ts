/** Password of all staff accounts of a demo, shown on its login page. */
export const DEMO_PASSWORD = 'zhiyuan2026hong';

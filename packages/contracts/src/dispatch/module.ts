/** The module 功能板块 that this domain hangs on. */
export const moduleCode = 'orders';

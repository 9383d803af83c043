/** The module 功能板块 that switches this domain on and off. */
export const moduleCode = 'orders';

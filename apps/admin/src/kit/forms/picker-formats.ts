/** Formats of antd's pickers: the first is shown (as kit/format writes it), the others are understood when typed. */
export const dayFormats = ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYY-M-D'];
export const momentFormats = ['YYYY年M月D日 ddd H:mm', 'YYYY-MM-DD HH:mm', 'YYYY-M-D H:mm', 'YYYY年M月D日 H:mm'];

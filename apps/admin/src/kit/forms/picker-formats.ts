/**
 * What antd's pickers show, as kit/format writes it, and after that what they also understand when it is typed.
 */
export const dayFormats = ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYY-M-D'];
export const momentFormats = ['YYYY年M月D日 ddd H:mm', 'YYYY-MM-DD HH:mm', 'YYYY-M-D H:mm', 'YYYY年M月D日 H:mm'];
